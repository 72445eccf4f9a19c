import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { cliText } from '../../../i18n/cli-texts.ts';
import type { Command } from '../../command.ts';
import { misuse } from '../../command-line.ts';
import { cappedIssueLines } from '../../network-report.ts';
import { systemReason } from '../../system/system-reason.ts';
import { fingerprintOf } from '../parts/run-address.ts';
import { readWholeOption } from '../read-whole-option.ts';
import { openFindPart } from './find-part.ts';
import { readRedisAddress } from './redis-address.ts';
import { workShards } from './work-shards.ts';

const LEASE = { least: 2, most: 600, usual: 15 };

/** Takes shards of whatever runs are put on a queue, until it is asked to end. */
export const matrixWorkerCommand: Command = {
  maxArguments: 0,
  options: { redis: 'text', parts: 'text', lease: 'text', scenarios: 'text', network: 'text' },
  async run(line, language, surroundings) {
    const [redis, folder] = [line.text('redis'), line.text('parts')];
    if (redis === undefined) return misuse('missingArgument', { x: 'matrix worker --redis' });
    if (folder === undefined) return misuse('missingArgument', { x: 'matrix worker --parts' });
    const lease = readWholeOption(line, 'lease', LEASE);
    if (typeof lease !== 'number') return lease;
    try {
      await access(folder, constants.R_OK | constants.W_OK);
    } catch (error) {
      return misuse('noFolder', { x: folder, reason: systemReason(error) });
    }
    const address = readRedisAddress(redis, process.env);
    if (!address.ok) {
      surroundings.complain(cappedIssueLines(address.issues, language));
      return 1;
    }
    const ground = {
      networkFolder: line.text('network') ?? surroundings.networkFolder,
      scenariosFolder: line.text('scenarios') ?? surroundings.scenariosFolder,
      prebuiltFolder: surroundings.prebuiltFolder,
    };
    const { label: x } = address.value;
    const worked = await workShards({
      address: address.value,
      folder,
      fingerprint: await fingerprintOf(ground, surroundings.release),
      lease,
      openFindPart: () => openFindPart(ground),
      now: surroundings.now,
      onRemark: (issue) => surroundings.complain(cappedIssueLines([issue], language)),
      onFault: (reason) => surroundings.complain(`${cliText(language)('fault', { reason })}\n`),
      onReady: (issues) => {
        surroundings.complain(cappedIssueLines(issues, language));
        surroundings.print(`${cliText(language)('queue.ready', { x, process: process.pid })}\n`);
      },
    });
    surroundings.complain(cappedIssueLines(worked.issues, language));
    return worked.ok ? 0 : 1;
  },
};
