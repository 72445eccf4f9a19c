/** Opens the calendar of a date box, which happens at a press of a button alone; elsewhere the text remains to type in. */
export function openCalendar(input: HTMLInputElement | null): void {
  try {
    input?.showPicker();
  } catch {
    input?.focus();
  }
}
