import type { Brand } from './brand.ts';

/** Whole minutes of elapsed time. */
export type Minutes = Brand<number, 'min'>;

export const MINUTES_PER_HOUR = 60;
export const MINUTES_PER_DAY = 1440;
export const MINUTES_PER_WEEK = 10080;

export const minutes = (value: number): Minutes => Math.round(value) as Minutes;
export const hoursToMinutes = (hours: number): Minutes => minutes(hours * MINUTES_PER_HOUR);
export const daysToMinutes = (days: number): Minutes => minutes(days * MINUTES_PER_DAY);
