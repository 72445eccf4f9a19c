import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sampleAnswer } from '../../builders/sample-answer.ts';
import { openAnswer } from '../compare/results/answer-page.tsx';

const chart = () => page.getByRole('group', { name: /Routes by time/ });

describe('the chart of time and money', () => {
  it('names each point by its figures', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await expect
      .element(chart().getByRole('button', { name: 'C Rail–sea via Qinzhou: 35 d 6 h, ¥39,222, 3,140 kg' }))
      .toBeInTheDocument();
    await expect
      .element(chart().getByRole('button', { name: /^D River–sea.*at least ¥26,741/ }))
      .toBeInTheDocument();
  });

  it('opens the row of a point, by pointer and by keyboard', async () => {
    await openAnswer({ answer: sampleAnswer() });
    const open = () => page.getByRole('grid').getByRole('row', { selected: true });
    await chart().getByRole('button', { name: /^C / }).click();
    await expect.element(open()).toHaveTextContent(/Rail–sea via Qinzhou/);
    (chart().getByRole('button', { name: /^E / }).element() as SVGElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(open()).toHaveTextContent(/Air via Frankfurt/);
    await expect
      .element(chart().getByRole('button', { name: /^E / }))
      .toHaveAttribute('aria-pressed', 'true');
  });

  it('lights up the row under the pointer', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await chart().getByRole('button', { name: /^C / }).hover();
    await expect
      .element(page.getByRole('row', { name: /Rail–sea via Qinzhou/ }))
      .toHaveAttribute('data-hovered');
  });

  it('has the same figures as a table', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await page.getByRole('button', { name: 'table', exact: true }).click();
    const row = page.getByRole('table', { name: /Routes by time/ }).getByRole('row', { name: /^C/ });
    await expect.element(row).toHaveTextContent(/35 d 6 h.*39,222.*0 %.*3,140 kg/);
  });

  it('hides what the filters hide', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await page.getByRole('button', { name: 'Only rail (2)' }).click();
    expect(document.querySelectorAll('.pareto__point')).toHaveLength(2);
  });
});
