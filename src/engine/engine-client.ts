import type { EngineClient, QuestionClient, WorkClient } from '../contract/engine.ts';
import { QUESTIONS, type QuestionName, WORKS, type WorkName } from '../contract/questions.ts';
import type { Transport } from './transport.ts';

/** A method for every entry of the tables of questions and works, each carried by name. */
export function clientOver(transport: Transport): EngineClient {
  const ask =
    (name: QuestionName) =>
    (...asked: never) =>
      transport.ask(name, asked);
  const start =
    (name: WorkName) =>
    (...asked: readonly unknown[]) => {
      const onProgress = asked.at(-1);
      return transport.start(name, asked.slice(0, -1) as never, onProgress as never);
    };
  return {
    // The tables that give the names give the types as well; an object built from names alone has lost them.
    ...(fromNames(QUESTIONS, ask) as QuestionClient),
    ...(fromNames(WORKS, start) as unknown as WorkClient),
    dispose: () => transport.dispose(),
  };
}

const fromNames = <Name extends string, Method>(
  table: Readonly<Record<Name, unknown>>,
  methodOf: (name: Name) => Method,
): Readonly<Record<Name, Method>> => {
  const methods: Partial<Record<Name, Method>> = {};
  for (const name in table) methods[name] = methodOf(name);
  return methods as Record<Name, Method>;
};
