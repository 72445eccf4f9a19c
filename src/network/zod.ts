import { z } from 'zod';

// Left to itself zod asks whether functions can be compiled from text, which a strict content policy reports.
z.config({ jitless: true });

/** The one zod of the project: import it from here, so that it is set up before the first schema is made. */
export { z };
