import { describe, expect, it } from 'vitest';
import '../../../../src/i18n/contrast/contrast-texts.ts';
import { contrasted } from '../../../../src/state/enquiry/contrasted.ts';
import { ContrastFacts } from '../../../../src/views/compare/contrast/contrast-facts.tsx';
import { WinningChanges } from '../../../../src/views/compare/contrast/winning-changes.tsx';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { AIR, RAIL_SEA, sampleAnswer } from '../../../builders/sample-answer.ts';
import { markupReader } from '../../static-markup.tsx';

startI18n('en');
const read = markupReader();

describe('two routes side by side', () => {
  it('show how much sooner one is there, and how much more it emits', () => {
    const text = read(<ContrastFacts one={AIR} other={RAIL_SEA} />).replace(/<[^>]+>/g, ' ');
    expect(text).toMatch(/Time P50 +3 d 22 h +\d+ d/);
    expect(text).toMatch(/CO₂e +97\.3 t .*\+/);
  });

  it('name what would make the dearer win, with a button for what can be tried', () => {
    const { loser, winner, changes } = contrasted(sampleAnswer(), AIR, RAIL_SEA);
    const markup = read(<WinningChanges loser={loser} winner={winner} changes={changes} />);
    expect(markup).toContain(`What would make ${loser.letter} win over ${winner.letter}`);
    expect(markup).toMatch(/a day that costs (?:more|less) than ¥[\d,.]+/);
    expect(markup.match(/<button/g)).toHaveLength(1);
  });
});
