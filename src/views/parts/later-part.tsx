import {
  Component,
  type ComponentType,
  type FunctionComponent,
  lazy,
  type ReactNode,
  Suspense,
  useReducer,
} from 'react';
import { useTranslation } from 'react-i18next';

interface LaterPartOptions {
  /** Shown while the part is on its way. */
  readonly waiting?: ReactNode;
  /** Where the part stands alone on the page. */
  readonly isView?: boolean;
}

/**
 * A part of the page that is loaded when it is first shown. Where it cannot be loaded, or breaks, the page around it
 * stays: in its place stand a word about it and the offer to try again.
 */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting = null, isView = false }: LaterPartOptions = {},
): FunctionComponent<Props> {
  const asked = () => lazy(async () => ({ default: await load() }));
  let Part = asked();
  return function LaterPart(props: Props): ReactNode {
    const [attempt, draw] = useReducer((count: number) => count + 1, 0);
    const again = (): void => {
      Part = asked();
      draw();
    };
    return (
      <PartBoundary key={attempt} isView={isView} onAgain={again}>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
}

interface PartBoundaryProps {
  readonly isView: boolean;
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

class PartBoundary extends Component<PartBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { children, isView, onAgain } = this.props;
    if (!this.state.hasFailed) return children;
    const missing = <MissingPart onAgain={onAgain} />;
    return isView ? <main className="view-missing">{missing}</main> : missing;
  }
}

function MissingPart({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <div className="note note--error missing-part" role="alert">
      <p>{t('partMissing')}</p>
      <button type="button" className="button button--small" onClick={onAgain}>
        {t('again')}
      </button>{' '}
      <button type="button" className="button button--small" onClick={() => window.location.reload()}>
        {t('reload')}
      </button>
    </div>
  );
}
