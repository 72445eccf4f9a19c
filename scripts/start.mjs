/** Builds the site and serves it, on PORT or the next free port, with the headers a host should send. */
import './build.mjs';
import { preview } from 'vite';

const server = await preview({
  preview: {
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.PORT ?? 4173),
    strictPort: false,
  },
});
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\n渝算 Yusuan: ${address}\nStop it with Ctrl+C.`);
