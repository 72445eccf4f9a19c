import openWabt from 'wabt';

/** The source file that holds the binary of a WebAssembly module, which is given as text. Throws what is wrong with it. */
export async function lanesModule(text) {
  const wabt = await openWabt();
  const parsed = wabt.parseWat('divide-lanes.wat', text, { simd: true });
  parsed.validate();
  const { buffer } = parsed.toBinary({});
  parsed.destroy();
  return `/** What \`divide-lanes.wat\` comes to, base64: written by \`scripts/build-choice-lanes.mjs\`. */
export const DIVIDE_LANES_CODE =
  '${Buffer.from(buffer).toString('base64')}';
`;
}
