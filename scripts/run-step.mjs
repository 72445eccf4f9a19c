import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program of the project from its root, and tells how it ended and how long it took. `apart` runs it beside
 * others: what it prints then comes in one piece when it is done.
 */
export function runStep(name, command, args, { apart = false, env = {} } = {}) {
  const start = process.hrtime.bigint();
  if (!apart) console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', apart ? 'pipe' : 'inherit', apart ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        printed += text;
      });
    child.on('error', (error) => {
      printed += `${error}\n`;
      resolve(ended(1));
    });
    child.on('close', (status) => resolve(ended(status)));

    function ended(status) {
      if (apart || printed !== '') process.stdout.write(`\n── ${name}\n${printed}`);
      return { name, status, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
    }
  });
}

/** A line for the list of what was run. */
export function stepLine({ name, seconds }, isSound) {
  return `${isSound ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`;
}
