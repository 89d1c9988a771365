import { loginOut } from "@/lib/auth";
import { type Board, boardOut } from "@/lib/boards";
import { listImagesOut } from "@/lib/images";
import { type EnqueueIn, enqueueOut, listQueueOut, type QueueItem } from "@/lib/queue";
import { type User, userOut } from "@/lib/users";

export interface Person {
  user: User;
  token: string;
  email: string;
  password: string;
}

export const administrator = {
  email: "ada@example.org",
  displayName: "Ada Lovelace",
  password: "analytical engine 1843",
};
export const secondPerson = {
  email: "bo@example.org",
  displayName: "Bo Katan",
  password: "a mandalorian of note",
};

/** Speaks the product's REST contract as a program would. */
export class Rest {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  /** The same address as somebody else; without a token as nobody. */
  as(token?: string) {
    return new Rest(this.url, token);
  }

  /** What DELETE is asked with is in the query, as the contract has it. */
  request(method: string, path: string, input?: unknown): Promise<Response> {
    const hasQuery = method === "DELETE" && typeof input === "object" && input !== null;
    const query = hasQuery ? `?${new URLSearchParams(Object.entries(input))}` : "";
    const body = hasQuery ? undefined : input;
    return fetch(`${this.url}${path}${query}`, {
      method,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The answer's JSON; throws for a status that isn't 2xx. */
  async json(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await this.request(method, `/api/v1${path}`, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }

  async login({ email, password }: { email: string; password: string }): Promise<Person> {
    const { token, user } = loginOut.parse(await this.json("POST", "/auth/login", { email, password }));
    return { token, user, email, password };
  }

  async setUp(person = administrator): Promise<Person> {
    await this.json("POST", "/auth/setup", person);
    return this.login(person);
  }

  async createUser(person: typeof secondPerson): Promise<User> {
    return userOut.parse(await this.json("POST", "/users", person));
  }

  async createBoard(name: string): Promise<Board> {
    return boardOut.parse(await this.json("POST", "/boards", { name }));
  }

  async enqueue(request: EnqueueIn): Promise<QueueItem[]> {
    return enqueueOut.parse(await this.json("POST", "/queue", request)).items;
  }

  /** Every item of the caller's, page by page. */
  async queue(): Promise<QueueItem[]> {
    return this.all("/queue", (page) => listQueueOut.parse(page));
  }

  /** Every picture of the caller's, page by page. */
  async images() {
    return this.all("/images", (page) => listImagesOut.parse(page));
  }

  private async all<Item>(
    path: string,
    parse: (page: unknown) => { items: Item[]; nextCursor: string | null },
  ): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? "" : `&cursor=${cursor}`;
      const page = parse(await this.json("GET", `${path}?limit=200${query}`));
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
  }

  /** Waits until none of the caller's items is pending or running. */
  async idle(timeoutMs = 60_000): Promise<QueueItem[]> {
    const until = Date.now() + timeoutMs;
    for (;;) {
      const items = await this.queue();
      if (items.every(({ status }) => status !== "pending" && status !== "running")) return items;
      if (Date.now() > until) throw new Error(`Still not done after ${timeoutMs} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
