import type { ElementHandle, Page } from '@playwright/test';

export type ControlHandle = ElementHandle<HTMLElement>;

/** Puts back what stood before a control was worked. */
export type PutBack = () => Promise<unknown>;

/**
 * Works a control the way its kind is worked; null where it offers nothing other than what is chosen. Of several values
 * that it offers each time takes the next: one of them may rightly lead to what is shown already.
 */
export async function workControl(
  page: Page,
  control: ControlHandle,
  timesBefore: number,
): Promise<PutBack | null> {
  const kind = await control.evaluate((own) =>
    own instanceof HTMLInputElement ? own.type : own.tagName.toLowerCase(),
  );
  switch (kind) {
    case 'select':
      return choose(control, timesBefore);
    case 'checkbox':
      await press(control);
      return () => press(control);
    case 'range': {
      const isAtEnd = await control.evaluate(
        (own) => own instanceof HTMLInputElement && own.value === own.max,
      );
      const [there, back] = isAtEnd
        ? (['ArrowLeft', 'ArrowRight'] as const)
        : (['ArrowRight', 'ArrowLeft'] as const);
      await control.press(there);
      return () => control.press(back);
    }
    case 'date':
    case 'text':
    case 'search':
    case 'number':
    case 'textarea': {
      const typed = await control.inputValue();
      await type(page, control, otherValue(kind, typed));
      return () => type(page, control, typed);
    }
    default:
      return pressButton(control);
  }
}

const press = (control: ControlHandle): Promise<void> => control.evaluate((own) => own.click());

/** The options after the chosen one come first, then those before it. */
async function choose(control: ControlHandle, timesBefore: number): Promise<PutBack | null> {
  const { chosen, other } = await control.evaluate((own, times) => {
    const options = own instanceof HTMLSelectElement ? [...own.options] : [];
    const at = options.findIndex((option) => option.selected);
    const others = [...options.slice(at + 1), ...options.slice(0, at)].filter(({ disabled }) => !disabled);
    return { chosen: options[at]?.value, other: others[times % Math.max(1, others.length)]?.value };
  }, timesBefore);
  if (chosen === undefined || other === undefined) return null;
  await control.selectOption(other);
  return () => control.selectOption(chosen);
}

/** A switch is pressed again; the chosen one of several stays as it is. */
async function pressButton(control: ControlHandle): Promise<PutBack | null> {
  const isChosen = (own: HTMLElement) => own.matches(':checked, [aria-selected=true], [aria-pressed=true]');
  const isOneOfSeveral = (own: HTMLElement) => own.matches('input, [role=tab], [role=group] > *');
  const wasChosen = await control.evaluate(isChosen);
  if (wasChosen && (await control.evaluate(isOneOfSeveral))) return null;
  await press(control);
  if (wasChosen && (await control.evaluate(isChosen))) return null;
  return async () => {
    if ((await control.evaluate(isChosen)) !== wasChosen && !(await control.evaluate(isOneOfSeveral)))
      await press(control);
  };
}

async function type(page: Page, control: ControlHandle, text: string): Promise<void> {
  await control.fill(text);
  await page.keyboard.press('Enter');
}

const A_MONTH_MS = 30 * 86_400_000;

/** A value of the same kind: a month later, half as much again, a letter less. */
function otherValue(kind: string, typed: string): string {
  if (kind === 'date') return new Date(Date.parse(typed) + A_MONTH_MS).toISOString().slice(0, 10);
  if (typed === '') return '7';
  const figure = Number(typed.replaceAll(',', ''));
  if (!Number.isFinite(figure)) return typed.slice(0, -1);
  return String(figure === 0 ? 1 : Math.round(figure * 1500) / 1000);
}
