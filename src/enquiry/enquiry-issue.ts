import type { Issue } from '../units/issue.ts';

/** An issue of the form: `path` is the name of the field it stands at. */
export const refuse = (code: string, path: string, values: Issue['values'] = {}): Issue => ({
  severity: 'error',
  code,
  path,
  values,
});

export const warn = (code: string, path: string, values: Issue['values'] = {}): Issue => ({
  severity: 'warning',
  code,
  path,
  values,
});
