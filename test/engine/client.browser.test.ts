import { createEngineClient } from '../../src/engine/web-client.ts';
import { describeEngineClient } from './client-behaviour.ts';

describeEngineClient((options) => {
  let spawned = 0;
  return createEngineClient(() => {
    spawned += 1;
    return new Worker(new URL('./trial.worker.ts', import.meta.url), {
      type: 'module',
      name: `worker ${spawned}`,
    });
  }, options);
});
