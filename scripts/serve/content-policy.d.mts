export const WIDGET_STYLES: readonly string[];
export const PAGE_POLICY: string;
export const PAGE_HEADER_POLICY: string;
export const WORKER_POLICY: string;
