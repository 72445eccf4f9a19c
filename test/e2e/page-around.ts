/** What is asked of the page itself during a walk over its controls: each question is one call into the browser. */
export interface PageAround {
  /** The controls on show, and names to tell them apart by. */
  controls(): readonly { readonly element: HTMLElement; readonly name: string }[];
  /** A digest of all that the page shows outside a control, once two looks at it agree and nothing is computing. */
  atRest(control: HTMLElement): Promise<number>;
  /** Whether the page says beside a control why it acts on nothing here. */
  saysWhy(control: HTMLElement): boolean;
  /** Whether the page comes to show anything else outside the control. */
  showsOther(control: HTMLElement, before: number, patienceMs: number): Promise<boolean>;
}

declare global {
  interface Window {
    around: PageAround;
    pickersShown: number;
  }
}

/** Runs in the page, and so holds all that it needs. */
export function installPageAround(leftOut: string): void {
  const CONTROLS =
    'main :is(button, select, textarea, summary, [role=tab], input:not([type=file]):not([type=hidden]))';
  const OFF =
    ':disabled, [aria-disabled=true], button[tabindex="-1"], [type=datetime-local][tabindex="-1"], [type=submit]';
  const MARKS = [
    'aria-expanded',
    'aria-selected',
    'aria-current',
    'aria-pressed',
    'aria-sort',
    'd',
    'transform',
  ];
  const A_LOOK_MS = 50;
  /** A field that says what is wrong with what was typed. */
  const REFUSED = -1;

  window.pickersShown = 0;
  HTMLInputElement.prototype.showPicker = () => {
    window.pickersShown += 1;
  };

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  const nameOf = (element: HTMLElement): string => {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
    const label = (isField ? element.labels?.[0] : element)?.textContent ?? '';
    const room = element.closest('article, fieldset, [role=group], section')?.getAttribute('aria-label');
    return [
      element.tagName,
      element.getAttribute('type'),
      element.getAttribute('aria-label') ?? label.trim(),
      room && `/ ${room}`,
    ]
      .filter(Boolean)
      .join(' ');
  };

  /** Null while the page computes. */
  const look = (control: HTMLElement): number | null => {
    if (document.querySelector('[aria-busy=true]')) return null;
    const field = control.closest('label') ?? control;
    let digest = window.pickersShown;
    if (control.matches('[aria-invalid=true]')) return REFUSED;
    const note = (text: string | null) => {
      for (const letter of text ?? '') digest = (Math.imul(digest, 31) + (letter.codePointAt(0) ?? 0)) | 0;
    };
    const noteState = (element: Element) => {
      for (const mark of MARKS) note(element.getAttribute(mark));
      if (element instanceof HTMLDetailsElement) note(String(element.open));
    };
    note(location.href);
    if (document.activeElement !== control) note(document.activeElement?.id ?? '');
    for (let above: Element | null = control; above; above = above.parentElement) noteState(above);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (field.contains(node)) continue;
      if (node instanceof Text) note(node.data);
      if (node instanceof HTMLInputElement) note(`${node.checked} ${node.value}`);
      if (node instanceof HTMLSelectElement) note(node.value);
      if (node instanceof Element) noteState(node);
    }
    return digest;
  };

  window.around = {
    controls: () =>
      [...document.querySelectorAll<HTMLElement>(CONTROLS)]
        .filter(
          (element) =>
            !element.matches(`${OFF}, ${leftOut}`) && (element.closest('label') ?? element).checkVisibility(),
        )
        .map((element) => ({ element, name: nameOf(element) })),
    async atRest(control) {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      let before = look(control);
      for (;;) {
        await wait(A_LOOK_MS);
        const now = look(control);
        if (now !== null && now === before) return now;
        before = now;
      }
    },
    saysWhy: (control) =>
      control.closest('fieldset, .parameter')?.querySelector('[role=note], .parameter__hint') != null,
    async showsOther(control, before, patienceMs) {
      for (let waited = 0; waited < patienceMs; waited += A_LOOK_MS) {
        const now = look(control);
        if (now !== null && now !== before) return true;
        await wait(A_LOOK_MS);
      }
      return false;
    },
  };
}
