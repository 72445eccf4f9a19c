import { createServer } from 'node:net';

const DEFAULT_PORT = 4173;
const LAST_PORT = 65_535;
/** Ports tried before giving up. */
const MOST_TRIES = 100;

/** Where to listen as PORT and HOST say; this machine alone where HOST says nothing. `problem` where they cannot be followed. */
export function readListening({ PORT, HOST }) {
  const port = PORT === undefined || PORT === '' ? DEFAULT_PORT : Number(PORT);
  const isPort = Number.isInteger(port) && port >= 1 && port <= LAST_PORT;
  if (!isPort || (PORT && !/^\d+$/.test(PORT)))
    return { problem: `PORT is ${JSON.stringify(PORT)}: give a whole number from 1 to ${LAST_PORT}.` };
  return { port, host: HOST || '127.0.0.1' };
}

/** The first port from `port` on that is free, and those before it that are not; `problem` where none can be had. */
export async function freePort({ port, host }) {
  const taken = [];
  for (let next = port; next <= Math.min(LAST_PORT, port + MOST_TRIES); next++) {
    const code = await tryPort(next, host);
    if (code === null) return { port: next, taken };
    if (code !== 'EADDRINUSE')
      return { problem: `Cannot listen on ${host}, port ${next}: ${REASONS[code] ?? code}.` };
    taken.push(next);
  }
  return { problem: `Every port from ${port} on is in use on ${host}. Name another in PORT.` };
}

const REASONS = {
  EACCES: 'not permitted to this user, name a port from 1024 on in PORT',
  EADDRNOTAVAIL: 'HOST is no address of this machine',
  ENOTFOUND: 'HOST is not known',
  EAI_AGAIN: 'HOST is not known',
};

/** Null where the port is free, else the code of what is in the way. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve(code ?? 'unknown'));
    probe.listen({ port, host }, () => probe.close(() => resolve(null)));
  });
}

/** The address to open; a host that stands for every address of the machine is opened as this machine. */
export function addressOf({ port, host }) {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}
