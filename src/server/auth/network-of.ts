import { isIPv6 } from "node:net";

/**
 * What attempts are counted by: an IPv4 address; of an IPv6 one its first 64 bits, since whoever has one address has
 * all those of its network (RFC 4291 2.5.4). An IPv4 address in IPv6's clothes (RFC 4291 2.5.5.2) is the former.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const groups = (part: string) => part.split(":").filter((group) => group !== "");
  const known = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - known.length - last.length);
  const all = [...known, ...Array.from({ length: zeros }, () => "0"), ...last];
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
