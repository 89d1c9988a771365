import { z } from "zod";
import { type Graph, type GraphNode, parseGraph } from "./comfyui-graph";
import { conditioningText } from "./comfyui-prompts";
import { type FoundMetadata, nameOfFile } from "./tidy-metadata";

const anything = () => true;
/** Of those that a graph has, what is looked at; none that a person drew has as many. */
const most = { ends: 20, samplers: 50 };

/**
 * ComfyUI's chunk `prompt`: what the sampler was told, found by going back from where the picture was saved. With
 * several in a row it is the first, whose noise and prompt the picture comes from.
 */
export function readComfyui(json: unknown): FoundMetadata | undefined {
  const graph = parseGraph(json);
  const sampler = graph && firstSampler(graph);
  if (!graph || !sampler) return undefined;
  const told = (name: string) => partsOf(graph, sampler).find((part) => part.inputs[name] !== undefined);
  const number = (...names: string[]) => firstOf(names, (name) => read(graph.number, told(name), name));
  const string = (...names: string[]) => firstOf(names, (name) => read(graph.string, told(name), name));
  const text = (name: string) => {
    const part = told(name);
    return part && conditioningText(graph, part, name);
  };
  const source = latentOf(graph, sampler);
  const model = modelOf(graph, told("model"));
  return {
    prompt: text("positive") ?? text("conditioning"),
    negativePrompt: text("negative"),
    ...model,
    modelName: model.model && nameOfFile(model.model),
    seed: number("noise_seed", "seed"),
    steps: number("steps"),
    cfgScale: number("cfg"),
    sampler: string("sampler_name"),
    scheduler: string("scheduler"),
    width: source && graph.number(source, "width"),
    height: source && graph.number(source, "height"),
    denoisingStrength: source?.inputs.width === undefined ? number("denoise") : undefined,
    engine: "ComfyUI",
  };
}

const read = (from: (node: GraphNode, name: string) => unknown, node: GraphNode | undefined, name: string) =>
  node && from(node, name);
const firstOf = (names: string[], find: (name: string) => unknown) =>
  names.map(find).find((value) => value !== undefined);

/** What works on noise: a seed and steps, or parts that have them. */
const isSampler = ({ type, inputs }: GraphNode) =>
  /sampler/i.test(type) && ["latent_image", "samples", "latent"].some((name) => inputs[name] !== undefined);

const isEnd = ({ type }: GraphNode) => /save|preview|output/i.test(type);

function firstSampler(graph: Graph): GraphNode | undefined {
  const ends = graph.nodes.filter(isEnd);
  for (const end of (ends.length > 0 ? ends : graph.nodes).slice(0, most.ends)) {
    const found = [...graph.upstream(end, anything)].filter(isSampler).slice(0, most.samplers);
    const first = found.findLast((one) => !earlierOf(graph, one));
    if (first) return first;
  }
  return undefined;
}

/** A sampler that the given one goes on from. */
const earlierOf = (graph: Graph, sampler: GraphNode): GraphNode | undefined =>
  [...graph.upstream(sampler, isLatent)].slice(1).find(isSampler);
const isLatent = (input: string) => /latent|samples|pixels|image/i.test(input);

/** The sampler and the nodes that tell it what to do: its noise, its guide, its schedule. */
function partsOf(graph: Graph, sampler: GraphNode): GraphNode[] {
  const names = ["noise", "guider", "sampler", "sigmas"];
  const parts = names.flatMap((name) => {
    const source = graph.follow(sampler.inputs[name]);
    return source ? [...graph.upstream(source.node, (input) => input === "sigmas")] : [];
  });
  return [sampler, ...parts];
}

/** Where the size comes from: an empty latent picture, or whatever else the chain begins with. */
function latentOf(graph: Graph, sampler: GraphNode): GraphNode | undefined {
  const chain = [...graph.upstream(sampler, isLatent)].slice(1);
  return (
    chain.find(({ inputs }) => inputs.width !== undefined && inputs.height !== undefined) ?? chain.at(-1)
  );
}

/** rgthree's Power Lora Loader has any number of these. */
const stacked = z.object({ on: z.boolean(), lora: z.string(), strength: z.number() });

/** The checkpoint at the beginning of the chain, and the LoRAs on the way. */
function modelOf(graph: Graph, user: GraphNode | undefined) {
  const loras: { name: string; weight: unknown }[] = [];
  let model: string | undefined;
  if (!user) return { loras, model };
  for (const one of graph.upstream(user, isModel)) {
    const name = graph.string(one, "lora_name");
    if (typeof name === "string") {
      loras.unshift({ name: nameOfFile(name), weight: graph.number(one, "strength_model") ?? 1 });
    }
    for (const input of Object.values(one.inputs)) {
      const { data } = stacked.safeParse(input);
      if (data?.on) loras.push({ name: nameOfFile(data.lora), weight: data.strength });
    }
    const file = ["ckpt_name", "unet_name", "model_name", "gguf_name"].map((key) => graph.string(one, key));
    model ??= file.find((found) => typeof found === "string");
  }
  return { loras, model };
}

const isModel = (input: string) => /^(base_|refiner_)?(model|unet|guider|MODEL)$/.test(input);
