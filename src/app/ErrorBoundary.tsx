/** When something of ours breaks: says so, keeps everything, and offers to go on from the last stored move. */
import { Component, type ComponentChildren } from 'preact';
import { useWords } from './context.tsx';

interface Props {
  children: ComponentChildren;
  onTitle(): void;
  onAgain(): void;
}

export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null as unknown };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render({ children, onTitle, onAgain }: Props) {
    if (this.state.error === null) return children;
    const leave = (then: () => void) => () => {
      this.setState({ error: null });
      then();
    };
    return <Broken error={this.state.error} onTitle={leave(onTitle)} onAgain={leave(onAgain)} />;
  }
}

function Broken({ error, onTitle, onAgain }: { error: unknown; onTitle(): void; onAgain(): void }) {
  const { t } = useWords();
  return (
    <main class="broken" id="main">
      <h1>{t('error.heading')}</h1>
      <p>{t('error.kept')}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={onAgain}>
          {t('error.again')}
        </button>
        <button type="button" class="button" onClick={onTitle}>
          {t('error.title')}
        </button>
      </div>
      <details>
        <summary>{t('error.details')}</summary>
        <pre dir="ltr">{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </main>
  );
}
