import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import {
  createDevice,
  type Device,
  type DeviceActions,
  type DeviceState,
} from '../../state/device/device-store.ts';

/** What the device stores; a page without a provider stores nothing. */
const DeviceContext = createContext<Device>(createDevice({ getItem: () => null, setItem: () => {} }));
export const DeviceProvider = DeviceContext;

/** One part of the state or one action; the component follows that part alone. */
export const useDevice = <T,>(select: (state: DeviceState & DeviceActions) => T): T =>
  useStore(useContext(DeviceContext), select);
