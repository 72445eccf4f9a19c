import type { InvoiceTable } from '../../src/calibration/invoices/read-invoices.ts';
import { NO_INVOICE_CHOICES, readInvoices } from '../../src/calibration/invoices/read-invoices.ts';
import type { Network } from '../../src/network/network.ts';
import { readRateFile } from '../../src/rates/sheet/read-rate-file.ts';

export const bytesOf = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'));

/** Invoices as rows of a text with commas, the header first. */
export async function invoicesIn(network: Network, ...rows: readonly string[]): Promise<InvoiceTable> {
  const file = await readRateFile('invoices.csv', bytesOf(...rows));
  if (!file.ok) throw new Error(JSON.stringify(file.issues));
  const read = readInvoices(network, file.value[0]!, NO_INVOICE_CHOICES);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

export const codesOf = ({ issues }: Pick<InvoiceTable, 'issues'>): string[] =>
  issues.map(({ code, path }) => `${code} ${path.split(':').slice(1).join(':')}`.trim());
