import type { Translated } from '../translated.ts';
import type { messages as zh } from '../zh/messages.ts';

export const messages = {
  E01: 'No place "{{x}}". Did you mean {{a}} or {{b}}? Type Chinese, pinyin, English or a LOCODE.',
  E02: 'Origin and destination are the same.',
  E03: 'No feasible route. {{n}} checked; excluded: {{reasons}}. Nearest fix: {{change}}.',
  E04: 'Leg {{i}} ({{a}}–{{b}}) has no {{item}} for {{box}}; total incomplete.',
  E05: '{{item}} price is valid {{d1}} to {{d2}}; charge date {{d}} is outside. Shown as expired, grade lowered.',
  E06: 'Gross {{w}} t exceeds the {{m}} t limit for {{box}} on {{leg}}. Use {{boxes}} boxes or {{alternative}}.',
  E07: '{{un}} is not accepted on {{leg}} ({{basis}}). {{n}} routes excluded.',
  E08: 'Cargo may contain lithium batteries. Enter Wh per battery; the international leg needs separate approval.',
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
  engine_stopped:
    'The calculation stopped. Its worker was started afresh and your inputs are unchanged; calculate again.',
  map_no_data: 'The base map did not load; lists and results still work. Check the connection and try again.',
  link_version: 'unknown version',
  link_incomplete: 'incomplete',
  link_malformed: 'malformed',
} as const satisfies Translated<typeof zh>;
