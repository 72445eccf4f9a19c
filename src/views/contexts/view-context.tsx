import { createContext, useContext } from 'react';
import type { ViewId } from '../views.ts';

/** Opens a view from within another. */
export const OpenViewContext = createContext<(view: ViewId) => void>(() => {});

export const useOpenView = (): ((view: ViewId) => void) => useContext(OpenViewContext);
