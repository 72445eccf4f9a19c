import type { Command } from './command.ts';

/** The words of a command, and the command itself, fetched when it is called: no start pays for the other commands. */
export interface NamedCommand {
  readonly words: readonly string[];
  load(): Promise<Command>;
}

export const COMMANDS: readonly NamedCommand[] = [
  {
    words: ['compare'],
    load: async () => (await import('./compare-command.ts')).compareCommand,
  },
  {
    words: ['network', 'check'],
    load: async () => (await import('./network-check-command.ts')).networkCheckCommand,
  },
  {
    words: ['network', 'new'],
    load: async () => (await import('./network-new-command.ts')).networkNewCommand,
  },
  {
    words: ['network', 'backtest'],
    load: async () => (await import('./network-backtest-command.ts')).networkBacktestCommand,
  },
  {
    words: ['policy', 'list'],
    load: async () => (await import('./policy-list-command.ts')).policyListCommand,
  },
  {
    words: ['policy', 'show'],
    load: async () => (await import('./policy-show-command.ts')).policyShowCommand,
  },
  {
    words: ['policy', 'evaluate'],
    load: async () => (await import('./policy-evaluate-command.ts')).policyEvaluateCommand,
  },
  {
    words: ['policy', 'reference'],
    load: async () => (await import('./reference/policy-reference-command.ts')).policyReferenceCommand,
  },
  {
    words: ['matrix', 'sample'],
    load: async () => (await import('./matrix/matrix-sample-command.ts')).matrixSampleCommand,
  },
  {
    words: ['matrix', 'check'],
    load: async () => (await import('./matrix/matrix-check-command.ts')).matrixCheckCommand,
  },
  {
    words: ['matrix', 'run'],
    load: async () => (await import('./matrix/run/matrix-run-command.ts')).matrixRunCommand,
  },
  {
    words: ['matrix', 'attribute'],
    load: async () => (await import('./matrix/run/matrix-attribute-command.ts')).matrixAttributeCommand,
  },
  {
    words: ['matrix', 'target'],
    load: async () => (await import('./matrix/target/matrix-target-command.ts')).matrixTargetCommand,
  },
  {
    words: ['matrix', 'worker'],
    load: async () => (await import('./matrix/queue/matrix-worker-command.ts')).matrixWorkerCommand,
  },
  {
    words: ['matrix', 'status'],
    load: async () => (await import('./matrix/queue/matrix-status-command.ts')).matrixStatusCommand,
  },
  {
    words: ['matrix', 'cancel'],
    load: async () => (await import('./matrix/queue/matrix-cancel-command.ts')).matrixCancelCommand,
  },
  {
    words: ['matrix', 'query'],
    load: async () => (await import('./matrix/query/matrix-query-command.ts')).matrixQueryCommand,
  },
  {
    words: ['quote', 'check'],
    load: async () => (await import('./quote/quote-check-command.ts')).quoteCheckCommand,
  },
  {
    words: ['quote'],
    load: async () => (await import('./quote/quote-command.ts')).quoteCommand,
  },
  {
    words: ['rates', 'check'],
    load: async () => (await import('./rates/rates-check-command.ts')).ratesCheckCommand,
  },
  {
    words: ['calibrate', 'check'],
    load: async () => (await import('./calibration/calibrate-check-command.ts')).calibrateCheckCommand,
  },
  {
    words: ['schema'],
    load: async () => (await import('./schema-command.ts')).schemaCommand,
  },
];
