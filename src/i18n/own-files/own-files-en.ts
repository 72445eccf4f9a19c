import type { Translated } from '../translated.ts';
import type { ownFiles as zh } from './own-files-zh.ts';

export const ownFiles = {
  figures_no_file:
    'This is no file of own figures. Import a JSON exported here, or a CSV filled in from the template.',
  figures_schema:
    'The file has the form {{schema}}; this page reads {{known}}. Export it from a current version.',
  figures_cell:
    'Row {{row}}: the column {{column}} is empty, so it names no figure or gives none. Fill it in as in the template; nothing was imported.',
  figures_columns:
    'The columns {{columns}} are missing. Add them to the header as in the template; nothing was imported.',
  figures_quotes:
    'Quotation marks do not pair up from line {{line}} on, so cells cannot be told apart. Put text that holds commas in double quotes.',
  figures_twice:
    'Row {{row}} gives {{field}} of {{key}} once more, after row {{first}}. Keep one of the two; nothing was imported.',
  figures_left_out_one: 'Left out of the file: {{n}} row ({{rows}}). Undo takes the import back.',
  figures_left_out_other: 'Left out of the file: {{n}} rows ({{rows}}). Undo takes the import back.',
  scenario_left_out_one:
    'Taken from {{file}} without {{n}} part that does not stand: {{parts}}. Undo takes it back.',
  scenario_left_out_other:
    'Taken from {{file}} without {{n}} parts that do not stand: {{parts}}. Undo takes it back.',
  scenario_none: 'Nothing of {{file}} stands on these measures. Choose another file.',
  figures_more: 'And {{n}} more of the kind.',
  figures_unread: 'Columns that are not read: {{columns}}.',
  figures_too_many: 'The file has more than {{n}} rows. Split it into several.',
  figures_taken_over: 'Figures given in another tab are in use here as well, beside yours.',
  figures_empty: 'No row is filled in: the column value is empty throughout.',
} as const satisfies Translated<typeof zh>;
