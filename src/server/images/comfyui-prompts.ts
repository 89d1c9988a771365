import type { Graph, GraphNode } from "./comfyui-graph";

/** Nodes that are visited for one prompt; a graph may lead to the same one by any number of ways. */
const mostVisits = 500;
/** Characters of one text. */
const longest = 10_000;

/** In the order in which their texts belong together. */
const textInputs = ["text", "text_g", "clip_g", "text_l", "clip_l", "t5xxl", "prompt", "populated_text"];
const joinInputs = /^(string|text|prompt|value)_?([a-d]|\d+)$/i;
const wholeTexts = ["value", "string", "text", "populated_text", "wildcard_text", "prompt", "STRING"];

/** The words behind a sampler's `positive` or `negative`: each text once, in the order in which they were joined. */
export function conditioningText(graph: Graph, user: GraphNode, side: string): string | undefined {
  const texts = new Set<string>();
  let visits = 0;

  const visit = (value: unknown) => {
    const source = graph.follow(value);
    visits += 1;
    return visits > mostVisits ? undefined : source;
  };

  function collect(value: unknown): void {
    const source = visit(value);
    if (!source || /zeroout/i.test(source.node.type)) return;
    const { inputs } = source.node;
    for (const name of textInputs) {
      const text = textOf(inputs[name]);
      if (text !== "") texts.add(text);
    }
    for (const name of passedOn(inputs, source.output)) collect(inputs[name]);
  }

  /** What takes two conditionings, for either side, hands them out in the same order. */
  function passedOn(inputs: GraphNode["inputs"], output: number): string[] {
    if (inputs.positive !== undefined && inputs.negative !== undefined) {
      return [output === 1 ? "negative" : "positive"];
    }
    return Object.keys(inputs).filter((name) => /conditioning|^positive$|^negative$/i.test(name));
  }

  /** A text, or what leads to one: nodes that hold one or join several. */
  function textOf(value: unknown): string {
    if (typeof value === "string") return value.slice(0, longest).trim();
    const source = visit(value);
    if (!source) return "";
    const { inputs } = source.node;
    const parts = Object.keys(inputs).filter((name) => joinInputs.test(name));
    if (parts.length > 0) {
      const delimiter = typeof inputs.delimiter === "string" ? inputs.delimiter.slice(0, longest) : " ";
      return joined(
        parts.map((name) => textOf(inputs[name])),
        delimiter,
      );
    }
    return wholeTexts.reduce((found, name) => found || textOf(inputs[name]), "");
  }

  collect(user.inputs[side]);
  return texts.size === 0 ? undefined : [...texts].join("\n");
}

const joined = (texts: string[], delimiter: string) =>
  texts
    .filter((text) => text !== "")
    .join(delimiter)
    .slice(0, longest);
