/** Runs a task later and gives back the way to call it off. */
export type Later = (milliseconds: number, task: () => void) => () => void;

export type InTime<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false };

/** What a promise comes to, unless it takes longer than a person should wait; then it goes on by itself. */
export function withinTime<T>(pending: Promise<T>, milliseconds: number, later: Later): Promise<InTime<T>> {
  return new Promise((resolve, reject) => {
    const callOff = later(milliseconds, () => resolve({ inTime: false }));
    pending.then(
      (value) => {
        callOff();
        resolve({ inTime: true, value });
      },
      (error: unknown) => {
        callOff();
        reject(error);
      },
    );
  });
}
