/** The ES module of comlink's adapter, which ships its types beside the other build alone. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  export { default } from 'comlink/dist/esm/node-adapter';
}
