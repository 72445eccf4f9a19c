/** What is asked of the page itself during a walk over its controls: each question is one call into the browser. */
export interface PageAround {
  /** The controls on show, and names to tell them apart by; counts and signs of state in a name tell none apart. */
  controls(): readonly { readonly element: HTMLElement; readonly name: string }[];
  /**
   * A digest of all that the page shows outside a control, once two looks at it agree and nothing is computing; and
   * whether the page says beside the control why it acts on nothing here.
   */
  atRest(control: HTMLElement): Promise<{ readonly digest: number; readonly isExplained: boolean }>;
  /** Waits until two looks at the whole page agree and nothing is computing. */
  settle(): Promise<void>;
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
  /** Whole numbers, but for those of dates and amounts. */
  const COUNT = /(?<![\d.¥-])\d[\d,]*(?:\/\d+)?(?![\d.-])/g;
  /** How a list is sorted now, and whether it is unfolded. */
  const SIGN_OF_STATE = /\s*[↑↓▸▾]\s*/g;
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
      .join(' ')
      .replace(COUNT, '#')
      .replace(SIGN_OF_STATE, '');
  };

  /** What a look read last, good until the page changes: most looks find it as it was. */
  let known: { readonly control: HTMLElement; readonly digest: number | null } | null = null;
  const forget = (): void => {
    known = null;
  };
  const changes = new MutationObserver(forget);
  const attributeFilter = [...MARKS, 'open', 'aria-busy', 'aria-invalid'];
  changes.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter });

  const withText = (digest: number, text: string | null): number => {
    let sum = digest;
    for (const letter of text ?? '') sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
    return sum;
  };

  /** Null while the page computes. */
  const readAround = (control: HTMLElement, field: HTMLElement): number | null => {
    if (document.querySelector('[aria-busy=true]')) return null;
    let digest = 0;
    const noteState = (element: Element) => {
      for (const mark of MARKS) {
        const value = element.getAttribute(mark);
        if (value !== null) digest = withText(digest, `${mark}=${value}`);
      }
      if (element instanceof HTMLDetailsElement) digest = withText(digest, String(element.open));
    };
    for (let above: Element | null = control; above; above = above.parentElement) noteState(above);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (field.contains(node)) continue;
      if (node instanceof Text) digest = withText(digest, node.data);
      if (node instanceof Element) noteState(node);
    }
    return digest;
  };

  const look = (control: HTMLElement): number | null => {
    if (control.matches('[aria-invalid=true]')) return REFUSED;
    const field = control.closest('label') ?? control;
    if (changes.takeRecords().length > 0) forget();
    if (known?.control !== control) known = { control, digest: readAround(control, field) };
    if (known.digest === null) return null;
    let digest = withText(known.digest + window.pickersShown, location.href);
    if (document.activeElement !== control) digest = withText(digest, document.activeElement?.id ?? '');
    // Values are set without a change of the document.
    for (const other of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
      if (field.contains(other)) continue;
      digest = withText(digest, other instanceof HTMLInputElement ? `${other.checked} ` : '');
      digest = withText(digest, other.value);
    }
    return digest;
  };

  const saysWhy = (control: HTMLElement): boolean =>
    control.closest('fieldset, .parameter')?.querySelector('[role=note], .parameter__hint') != null;

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
        if (now !== null && now === before) return { digest: now, isExplained: saysWhy(control) };
        before = now;
      }
    },
    async settle() {
      await window.around.atRest(document.createElement('i'));
    },
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
