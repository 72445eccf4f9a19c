import type { Session } from '../../contract/engine.ts';
import type { Language } from '../../i18n/language.ts';
import type { PolicyLibrary } from '../../policy/scenario/scenario.ts';
import type { CommandLine, Misuse } from '../command-line.ts';
import { isMisuse } from '../command-line.ts';
import { issueLines } from '../issue-line.ts';
import { openNetworkFolder } from '../network-folder.ts';
import { openMeasures } from '../policy-folder.ts';
import { ownPricesInUse } from '../rates/own-prices-in-use.ts';
import type { Surroundings } from '../surroundings.ts';

/** The engine that quotes are made and checked on. */
export interface QuoteGround {
  readonly library: PolicyLibrary;
  readonly session: Pick<Session, 'compare' | 'recompare' | 'enquiryLine'>;
}

/** Opens network and measures; null where they are refused, after saying why. */
export async function openQuoteGround(
  line: CommandLine,
  language: Language,
  surroundings: Surroundings,
): Promise<QuoteGround | Misuse | null> {
  const { networkFolder, scenariosFolder, prebuiltFolder } = surroundings;
  const source = await openNetworkFolder(line.text('network') ?? networkFolder, prebuiltFolder);
  if (isMisuse(source)) return source;
  surroundings.complain(issueLines(source.issues, language));
  if (!source.ok) return null;
  const library = await openMeasures(line.text('scenarios') ?? scenariosFolder, prebuiltFolder);
  if (isMisuse(library)) return library;
  surroundings.complain(issueLines(library.issues, language));
  if (!library.ok) return null;
  const session = await surroundings.openSession(source.value, library.value);
  const used = session.ok ? await ownPricesInUse(line, source.value, session.value) : session;
  if (isMisuse(used)) return used;
  surroundings.complain(issueLines(used.issues, language));
  return session.ok && used.ok ? { library: library.value, session: session.value } : null;
}
