import { z } from "zod";

const most = { nodes: 5000, links: 20_000, steps: 200 };

const node = z.object({ class_type: z.string(), inputs: z.record(z.string(), z.unknown()).catch({}) });
const graph = z.record(z.string(), z.unknown());
const link = z.tuple([z.coerce.string(), z.number()]);

export interface GraphNode {
  id: string;
  type: string;
  inputs: Record<string, unknown>;
}
/** Where an input comes from: a node and which of its outputs. */
export interface Source {
  node: GraphNode;
  output: number;
}
export type Graph = ReturnType<typeof openGraph>;

/**
 * ComfyUI's graph in the form of its API: nodes by their ids; an input is a value, or the id of another node with the
 * number of its output. Nodes that aren't any, and links to nowhere, are passed over; undefined when none is left.
 */
export function parseGraph(json: unknown): Graph | undefined {
  const { data } = graph.safeParse(json);
  const nodes = Object.entries(data ?? {})
    .slice(0, most.nodes)
    .flatMap(([id, value]): GraphNode[] => {
      const { data: found } = node.safeParse(value);
      return found ? [{ id, type: found.class_type, inputs: found.inputs }] : [];
    });
  return nodes.length === 0 ? undefined : openGraph(nodes);
}

function openGraph(nodes: GraphNode[]) {
  const byId = new Map(nodes.map((one) => [one.id, one]));

  /** Where each node's inputs come from, worked out once. */
  const linksOf = new Map<GraphNode, { input: string; source: Source }[]>();
  let left = most.links;
  for (const one of nodes) {
    const links = Object.entries(one.inputs).flatMap(([input, value]) => {
      const source = left > 0 && Array.isArray(value) ? follow(value) : undefined;
      if (source) left -= 1;
      return source ? [{ input, source }] : [];
    });
    linksOf.set(one, links);
  }

  function follow(value: unknown): Source | undefined {
    const { data } = link.safeParse(value);
    const found = data && byId.get(data[0]);
    return found && data ? { node: found, output: data[1] } : undefined;
  }

  /** An input's value, through nodes that only hold one: primitives, seeds, texts. */
  function heldBy(from: GraphNode, name: string, type: "number" | "string"): unknown {
    let value = from.inputs[name];
    for (let steps = 0; steps < most.steps; steps += 1) {
      const source = follow(value);
      if (!source) break;
      const { inputs } = source.node;
      value = holders.map((holder) => inputs[holder]).find((held) => held !== undefined && fits(held, type));
    }
    return typeof value === type ? value : undefined;
  }
  const fits = (held: unknown, type: string) => typeof held === type || follow(held) !== undefined;

  return {
    nodes,
    follow,
    number: (from: GraphNode, name: string) => heldBy(from, name, "number"),
    string: (from: GraphNode, name: string) => heldBy(from, name, "string"),
    /** The node itself and all that lead to it by the inputs that `isWanted` lets through, nearest first. */
    *upstream(start: GraphNode, isWanted: (input: string) => boolean): Generator<GraphNode> {
      const seen = new Set([start]);
      // A set goes on with what is added while it is walked.
      for (const one of seen) {
        yield one;
        for (const { input, source } of linksOf.get(one) ?? []) {
          if (isWanted(input)) seen.add(source.node);
        }
      }
    },
  };
}

/** How nodes that hold a value call it. */
const holders = [
  "value",
  "seed",
  "noise_seed",
  "int",
  "float",
  "number",
  "string",
  "text",
  "prompt",
  "STRING",
  "INT",
  "FLOAT",
];
