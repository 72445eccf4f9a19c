import type { Translated } from '../translated.ts';
import type { messages as zh } from '../zh/messages.ts';

export const messages = {
  E01: 'The network has no place "{{x}}". Nearest by name: {{a}}, {{b}}. Type Chinese, pinyin, English or a LOCODE.',
  E02: 'Origin and destination are the same.',
  E03_one:
    'No feasible route: the one that would lead there has a service that refuses the goods ({{reason}}). Change the box, or avoid less.',
  E03_other:
    'No feasible route: {{n}} would lead there, each with a service that refuses the goods (first reason: {{reason}}). Change the box, or avoid less.',
  E04: 'No price is known for a {{box}}: {{items}} ({{a}}–{{b}}, for one). Routes concerned: {{n}}; their totals are incomplete, a lower bound. Give your own price at the line.',
  E05: 'Valid {{d1}} to {{d2}}, and charged outside of it ({{d}}, for one): {{items}}. Routes concerned: {{n}}. Billed all the same, grade lowered; give your own price at the line if you have a newer one.',
  E06: 'Gross {{w}} t exceeds the {{m}} t limit for {{box}}. Load less into each box, or use {{n}} boxes.',
  E07_one: '{{un}} is not accepted on {{leg}} ({{basis}}). {{n}} route excluded.',
  E07_other: '{{un}} is not accepted on {{leg}} ({{basis}}). {{n}} routes excluded.',
  E08: 'Cargo may contain lithium batteries. Check the Wh per battery; the international leg needs separate approval.',
  E10: 'No {{currency}} rate for {{d}}; please enter one.',
  E11: 'Deadline {{d}} is before the earliest possible arrival {{e}}.',
  E12: '"{{m}}" ended on {{d}} and is not applied to charges that fall later; extended it would take up to ¥{{a}} off a listed route. Policy can assume that it goes on.',
  E13: 'Cancelled; {{n}} of {{m}} results kept.',
  E14: 'Link unreadable ({{reason}}). Default page opened; link kept to copy.',
  E15: 'Link was made with data {{v1}}; now {{v2}}.',
  E17: '{{parameter}} must be from {{a}} to {{b}}, not "{{c}}". Correct it.',
  E18: 'Map unavailable in this browser; lists and results still work.',
  E70: 'Market prices and rates, last known {{d}} by series, are held from there: lower grade, wider range (routes: {{n}}).',
  E71: 'Prices and exchange rates that move with the market are first known {{d}} by series, and the first level stands for earlier days: lower grade, wider range (routes: {{n}}).',
  E19: 'Ready time {{d}} has passed; for look-back only, not for quoting.',
  E20: 'The calculation stopped ({{reason}}). It was started afresh and your inputs are unchanged; calculate again.',
  E21: '{{commodity}} must be kept cold and {{box}} cannot cool. Use {{fix}}.',
  E22: 'The time "{{x}}" cannot be read. Write Beijing time as 2026-12-07 18:00, or the day alone.',
  E23: 'There is no "{{x}}" here. Choose from: {{choices}}.',
  E24: 'No place is given yet. Type Chinese, pinyin, English or a LOCODE.',
  E25: 'The network has no place "{{x}}", nor any name like it. Type Chinese, pinyin, English or a LOCODE.',
  E74: '{{x}} is not in the network. The nearest place that is: {{a}}, {{km}} km away as the crow flies.',
  E26: 'The network has no place "{{x}}". Nearest by name: {{a}}. Type Chinese, pinyin, English or a LOCODE.',
  E27_one: 'No direct route: it takes {{m}} legs at the least. Allow {{m}} legs, or choose another terminal.',
  E27_other:
    'No route within {{n}} legs: it takes {{m}} at the least. Allow {{m}} legs, or choose another terminal.',
  E28: '{{commodity}} do not ride as finished cars. Choose containers or a part load.',
  E29: '{{commodity}} do not ride in open or covered wagons. Choose containers.',
  E30: '{{w}} t is no part load any more (at most {{m}} t). Choose containers.',
  E31: '"{{x}}" is no figure. Write it as 1500, 1,500.5 or 2.5万.',
  E32: '"{{x}}" may mean {{a}} or {{b}}. Write the one that is meant.',
  E33: '"{{x}}" lies outside of {{a}} to {{b}}; beyond, clocks and departures are not known and nothing can be computed. Choose a day between.',
  E34: '"{{x}}" is no mode, country, region, border, strait, canal, place or service. Did you mean {{a}}?',
  E35: '"{{x}}" is no mode, country, region, border, strait, canal, place or service, nor like the name of one. Write rail, sea, river, road or air, or the name or code of one of the others, such as Russia, CN-KZ, Suez Canal or CNQZH.',
  E36: 'Avoiding "{{x}}" keeps nothing out, for no service calls there or runs through it. Check what is meant, or take it out.',
  E37_one:
    'Avoiding "{{x}}" keeps out what stops there or runs over its ground ({{n}} service). Over which countries and regions flights pass is not in the data, so flights stay.',
  E37_other:
    'Avoiding "{{x}}" keeps out what stops there or runs over its ground ({{n}} services). Over which countries and regions flights pass is not in the data, so flights stay.',
  E38: 'Without a deadline a late penalty changes nothing. Give a deadline, or clear the penalty.',
  E39: '{{box}} has no use for {{parameter}}, so the figure changes nothing. Clear it, or choose another load.',
  E40: '{{parameter}} is not given yet. Write a figure from {{a}} to {{b}}.',
  E41: '{{parameter}} must be a whole number, not "{{c}}". Correct it.',
  E42: '"{{x}}" is {{currency}}. This field is in CNY, and the network has no rate of that currency; convert it first.',
  E43: '"{{x}}" is {{currency}}. This field is in CNY: choose the day of the rate and convert it. At {{rate}} of {{d}} it is ¥{{a}}.',
  E44: '"{{x}}" names no year. Is {{d}} meant? Write the year.',
  E45: '"{{x}}" depends on the day it is read. Is {{d}} meant? Write the date.',
  E46: 'Deadline {{d}} is before the goods are ready, {{e}}. Change it or leave it empty.',
  E47: '"{{x}}" t is above the limit of {{m}} t. Were kilograms meant, that is {{fix}} t?',
  E51: 'No service takes {{load}} from {{from}}. Choose another load or another place to start from.',
  E52: 'No service brings {{load}} to {{to}}. Choose another load or another destination.',
  E53: 'There are services for {{load}} from {{from}} and others to {{to}}, but none of them meet. Choose another load or another place.',
  E54: 'It takes {{m}} legs at the least, more than the {{n}} that can be asked for. Choose a nearer place on the way and go on from there.',
  E55_one:
    'There is a way within {{n}} leg, but no departure is left on it for goods ready {{d}}: its printed timetable ends before. Choose an earlier day.',
  E55_other:
    'There is a way within {{n}} legs, but no departure is left on it for goods ready {{d}}: its printed timetable ends before. Choose an earlier day.',
  E56: '{{service}} holds {{c}} TEU a departure, so {{teu}} TEU take {{n}} departures. By timetable the last leaves {{d}} and arrives {{e}}; the times of the list are those of the first.',
  E57: '{{service}} holds {{c}} TEU a departure, so {{teu}} TEU take {{n}} departures, more than its printed timetable still has. Split the consignment, or choose an earlier day.',
  E58: '{{service}} holds {{c}} TEU a departure, less than one unit of this consignment takes. Ask its carrier before booking.',
  E59: 'Nothing in the network says what these cost: {{items}} ({{a}}–{{b}}, for one). Routes concerned: {{n}}; their totals are incomplete, a lower bound. Name a tariff for them in the tables of the network.',
  E60: 'The goods are worth ¥{{worth}}; {{n}} of the {{m}} routes cost more to be carried by, ¥{{a}} at the least. Check the value, or share a box (LCL).',
  E61: 'The goods keep {{n}} days, and the quickest route takes {{m}}. Choose air or goods that keep longer, or check the shelf life.',
  O01: '"{{key}}" has no figure {{field}}, so there is nothing to replace. Its keys read {{form}}; or choose "Replace with mine" on the card of the figure.',
  O02: '"{{value}}" is no figure from {{a}} to {{b}} ({{unit}}). Type digits alone; the figure in use is kept.',
  O03: 'The unit "{{unit}}" is not that of the figure, {{expected}}. A price may be in another currency, not on another basis.',
  O04: '{{field}} of {{key}} is given in item {{first}} already. A figure has one value of your own; remove one of the two.',
  O05: 'The 90th percentile, {{p90}} h, is below the typical {{typical}} h. A bad run is no faster than a usual one; give both.',
  O06: 'There is no kind of figure "{{target}}". Choose from: {{choices}}.',
  O07: 'A {{target}} has no figure "{{field}}". Choose from: {{choices}}.',
  O08: '{{field}} touched no row, so nothing changes. Check the key.',
  map_no_data: 'The base map did not load; lists and results still work. Check the connection and try again.',
  link_copied: 'Link copied: it opens with the same inputs, scenario, day, order and route.',
  link_without_figures_one:
    'Link copied with inputs, scenario, day, order and route, but without the figure of yours in use: amounts will differ. Export it under Data and send it along.',
  link_without_figures_other:
    'Link copied with inputs, scenario, day, order and route, but without the {{n}} figures of yours in use: amounts will differ. Export them under Data and send them along.',
  link_without_both_one:
    'Link copied with the inputs alone: the scenario is too long for a link, and the figure of yours in use is not in it. Export both under Policy and Data and send them along.',
  link_without_both_other:
    'Link copied with the inputs alone: the scenario is too long for a link, and the {{n}} figures of yours in use are not in it. Export both under Policy and Data and send them along.',
  link_opened:
    'Opened as the link has it. Your own enquiry is not lost: Undo brings it back, and your own scenarios stay in the list of scenarios.',
  link_without_policy:
    'Link copied with the inputs alone: the scenario is too long for a link. Export it in Policy and send the file along.',
  link_policy:
    'The scenario in the link cannot be read and is not used; the one kept on this device is in force. Ask the sender for the scenario file.',
  link_policy_part:
    '{{parts}} of the link’s scenario do not stand on this edition and are left out; the rest is in force.',
  link_not_copied: 'The clipboard is closed to this page. Copy the link from the address bar.',
  link_too_long: 'These inputs do not fit in a link (limit 2,000 characters). Shorten the list to avoid.',
  worker_hangs: 'no sign of life for too long',
  link_version: 'unknown version',
  link_incomplete: 'incomplete',
  link_malformed: 'malformed',
  F01: '{{file}} has {{megabytes}} MB, and at most {{most}} MB are read, so nothing of it was. Leave out what is not needed, or split it.',
  F02: '{{file}} is a workbook, not a table as text. Save the sheet as CSV (UTF-8) in the spreadsheet program and choose that file.',
  F03: '{{file}} is no text in UTF-8, UTF-16 or GB18030, so nothing of it was read. Save it as UTF-8.',
  F04: '{{file}} is UTF-8 with broken characters, the first in line {{line}}; it may be cut off. Nothing of it was read; save or fetch the file again.',
  F05: '{{file}} is not UTF-8 and was read as {{encoding}}. If names look wrong, save it as UTF-8.',
  F06: 'The first line of {{file}} has most of "{{separator}}", so its cells were taken apart there.',
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
  figures_more: 'And {{n}} more of the kind.',
  figures_unread: 'Columns that are not read: {{columns}}.',
  figures_too_many: 'The file has more than {{n}} rows. Split it into several.',
  figures_taken_over: 'Figures given in another tab are in use here as well, beside yours.',
  figures_empty: 'No row is filled in: the column value is empty throughout.',
} as const satisfies Translated<typeof zh>;
