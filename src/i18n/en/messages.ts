import type { Translated } from '../translated.ts';
import type { messages as zh } from '../zh/messages.ts';

export const messages = {
  E01: 'No place "{{x}}". Did you mean {{a}} or {{b}}? Type Chinese, pinyin, English or a LOCODE.',
  E02: 'Origin and destination are the same.',
  E03: 'No feasible route: {{n}} would lead there, each with a service that refuses the goods (first reason: {{reason}}). Change the box, or avoid less.',
  E04: 'Leg {{i}} ({{a}}–{{b}}) has no {{item}} for {{box}}; total incomplete.',
  E05: '{{item}} price is valid {{d1}} to {{d2}}; charge date {{d}} is outside. Shown as expired, grade lowered.',
  E06: 'Gross {{w}} t exceeds the {{m}} t limit for {{box}}. Load less into each box, or use {{n}} boxes.',
  E07: '{{un}} is not accepted on {{leg}} ({{basis}}). {{n}} routes excluded.',
  E08: 'Cargo may contain lithium batteries. Check the Wh per battery; the international leg needs separate approval.',
  E09: 'Row {{r}} {{column}}: {{problem}}. Read {{a}}, importable {{b}}.',
  E10: 'No {{currency}} rate for {{d}}; please enter one.',
  E11: 'Deadline {{d}} is before the earliest possible arrival {{e}}.',
  E12: "Charge date {{d}} is outside the measure's validity; not applied.",
  E13: 'Cancelled; {{n}} of {{m}} results kept.',
  E14: 'Link unreadable ({{reason}}). Default page opened; link kept to copy.',
  E15: 'Link was made with data {{v1}}; now {{v2}}.',
  E16: 'Reefer: {{leg}} has no power for {{h}} h (limit {{m}} h).',
  E17: '{{parameter}} must be {{a}}–{{b}}; kept {{c}}.',
  E18: 'Map unavailable in this browser; lists and results still work.',
  E19: 'Ready time {{d}} has passed; for look-back only, not for quoting.',
  E20: 'The calculation stopped ({{reason}}). It was started afresh and your inputs are unchanged; calculate again.',
  E21: '{{commodity}} must be kept cold and {{box}} cannot cool. Use {{fix}}.',
  E22: 'The time "{{x}}" cannot be read. Write Beijing time as 2026-12-07 18:00.',
  E23: 'There is no "{{x}}" here. Choose from: {{choices}}.',
  E24: 'No place is given yet. Type Chinese, pinyin, English or a LOCODE.',
  E25: 'No place "{{x}}", nor any name like it. Type Chinese, pinyin, English or a LOCODE.',
  E26: 'No place "{{x}}". Did you mean {{a}}? Type Chinese, pinyin, English or a LOCODE.',
  E27: 'No route within {{n}} legs. Allow more legs, or choose another terminal.',
  O01: '"{{key}}" has no figure {{field}}, so there is nothing to replace. Choose "use mine" on the card of the figure.',
  O02: '"{{value}}" is no figure from {{a}} to {{b}} ({{unit}}). Type digits alone; the figure in use is kept.',
  O03: 'The unit "{{unit}}" is not that of the figure, {{expected}}. A price may be in another currency, not on another basis.',
  O04: '{{field}} of {{key}} is given in item {{first}} already. A figure has one value of your own; remove one of the two.',
  O05: 'The 90th percentile, {{p90}} h, is below the typical {{typical}} h. A bad run is no faster than a usual one; give both.',
  map_no_data: 'The base map did not load; lists and results still work. Check the connection and try again.',
  link_copied: 'Link copied. It opens with the same inputs.',
  link_not_copied: 'The clipboard is closed to this page. Copy the link from the address bar.',
  link_too_long: 'These inputs do not fit in a link (limit 2,000 characters). Shorten the list to avoid.',
  link_version: 'unknown version',
  link_incomplete: 'incomplete',
  link_malformed: 'malformed',
  own_no_file:
    'This is no file of own figures. Import a JSON exported here, or a CSV filled in from the template.',
  own_schema:
    'The file has the form {{schema}}; this page reads {{known}}. Export it from a current version.',
  own_cell:
    'Row {{row}}, column {{column}}: "{{text}}" cannot be used. Fill it in as in the template; nothing was imported.',
  own_columns:
    'The columns {{columns}} are missing. Add them to the header as in the template; nothing was imported.',
  own_quotes:
    'Quotation marks do not pair up, so cells cannot be told apart. Put text that holds commas in double quotes.',
  own_too_many: 'The file has more than {{n}} rows. Split it into several.',
  own_empty: 'No row is filled in: the column value is empty throughout.',
  own_not_kept:
    'The browser keeps nothing for this page (a private window, perhaps): your figures are in use but go when it closes. Export them as JSON.',
} as const satisfies Translated<typeof zh>;
