import { notFound } from "@/lib/errors";
import type { Model } from "@/lib/models";
import type { Engine } from "../engines/engine";

export type Models = ReturnType<typeof createModels>;

/** Milliseconds an engine's catalogue is believed. */
const freshMs = 60_000;

/** What the engines can run, asked at most once a minute; an engine that doesn't answer keeps its last list. */
export function createModels({ engines, onError }: { engines: Engine[]; onError: (error: unknown) => void }) {
  const known = new Map<string, { models: Model[]; askedAt: number }>();

  async function modelsOf(engine: Engine): Promise<Model[]> {
    const last = known.get(engine.id);
    if (last && Date.now() - last.askedAt < freshMs) return last.models;
    try {
      const { models } = await engine.catalog(AbortSignal.timeout(10_000));
      const named = models.map((model) => ({ ...model, engine: engine.name }));
      known.set(engine.id, { models: named, askedAt: Date.now() });
      return named;
    } catch (error) {
      onError(error);
      return last?.models ?? [];
    }
  }

  const all = async () => (await Promise.all(engines.map(modelsOf))).flat();

  return {
    modelsOf,
    /** One page: there are never more than fit. */
    list: async () => ({ items: await all(), nextCursor: null }),
    /** The model, or the first there is; NOT_FOUND for an unknown one. */
    async find(id: string | undefined): Promise<Model> {
      const models = await all();
      const model = id === undefined ? models[0] : models.find((candidate) => candidate.id === id);
      if (!model) throw notFound("model");
      return model;
    },
  };
}
