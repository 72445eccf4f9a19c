/** An address with the lever of the locks of the Three Gorges set, for the example the page opens on. */
export function leverAddress(): string {
  const scenario = {
    schema: 1,
    id: 'mine',
    title: { zh: '我的', en: 'Mine' },
    base: 'in-force',
    enable: ['a03.lock_efficiency'],
    set: { 'a03.lock_efficiency.capacity_gain': { '2024-01-01': 0.25 } },
  };
  const situation = { scenario, facts: {}, parameters: {}, handOver: null };
  return `/?policy=${Buffer.from(JSON.stringify(situation)).toString('base64url')}`;
}
