/**
 * Builds the site and serves it with the headers a host should send, to this machine alone unless HOST names another
 * address, on PORT (4173) or the next free port. With `--built` it serves what was built before.
 */
import { fileURLToPath } from 'node:url';
import { addressOf, freePort, readListening } from './serve/listening.mjs';
import { siteServer } from './serve/site-server.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

const wanted = readListening(process.env);
if ('problem' in wanted) stop(wanted.problem);
const free = await freePort(wanted);
if ('problem' in free) stop(free.problem);
for (const port of free.taken) console.log(`Port ${port} is in use.`);

if (!process.argv.includes('--built')) {
  console.log('Building the site …');
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
}

const listening = { ...wanted, port: free.port };
const server = siteServer(dist);
server.on('error', (error) =>
  stop(`Cannot listen on ${listening.host}, port ${listening.port}: ${error.message}`),
);
server.listen(listening, () => {
  console.log(`\n渝算 Yusuan: ${addressOf(listening)}\nStop it with Ctrl+C.`);
});

function stop(problem) {
  console.error(problem);
  process.exit(2);
}
