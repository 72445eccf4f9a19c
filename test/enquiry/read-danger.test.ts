import { describe, expect, it } from 'vitest';
import { readDanger } from '../../src/enquiry/read-danger.ts';
import { DANGER_CLASSES } from '../../src/network/conditions/dangerous-goods.ts';
import type { Issue } from '../../src/units/issue.ts';

function read(text: string) {
  const issues: Issue[] = [];
  return { classes: readDanger(text, issues), codes: issues.map(({ code }) => code) };
}

describe('dangerous goods as people write them', () => {
  it('are none where nothing or a no is written', () => {
    for (const text of ['', ' ', 'no', '否', '非危']) expect(read(text)).toEqual({ classes: [], codes: [] });
  });

  it('are of any class where only that they are dangerous is', () => {
    for (const text of ['yes', 'DG', '是', '危险品']) expect(read(text).classes).toEqual(DANGER_CLASSES);
  });

  it('are of the class, in either language and any spelling', () => {
    for (const text of ['3', 'Class 3', 'UN class 3', 'IMO 3', '3类', '第3类', '３'])
      expect(read(text)).toEqual({ classes: ['3'], codes: [] });
    expect(read('2.1项').classes).toEqual(['2.1']);
    expect(read('5').classes).toEqual(['5.1', '5.2']);
  });

  it('are refused where the text names no class, and nothing is taken in silence', () => {
    for (const text of ['12', '2.9', 'petrol', 'UN1203'])
      expect(read(text)).toEqual({ classes: [], codes: ['E23'] });
  });
});
