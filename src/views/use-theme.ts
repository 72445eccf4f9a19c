import { useApp } from './contexts/store-context.tsx';
import { useMedia } from './parts/use-media.ts';

/** The theme shown: the person's choice, else the device's. */
export function useTheme(): 'light' | 'dark' {
  const choice = useApp((state) => state.theme);
  const isDarkDevice = useMedia('(prefers-color-scheme: dark)');
  if (choice !== 'system') return choice;
  return isDarkDevice ? 'dark' : 'light';
}
