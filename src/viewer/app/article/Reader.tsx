import { Modal } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { ArticleView } from '../../../server/api';
import { HOME, toHash } from '../../display/address';
import { segments } from '../../display/segments';
import { dateWords } from '../../display/words';
import { articleTitle } from '../panel/ArticleLine';
import { Answered } from '../panel/states';
import { getArticle } from '../state/client';
import { closeArticle, useStore } from '../state/store';
import { useAnswer } from '../state/use-answer';

/** The text of an article with everything that was found in it; opened by the address, closed by Escape (App). */
export function Reader() {
  const id = useStore((s) => s.address.article);
  return (
    <Modal
      opened={id !== null}
      onClose={closeArticle}
      closeOnEscape={false}
      size={820}
      title="Article"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close the article' }}
    >
      {id !== null && <Loaded key={id} id={id} />}
    </Modal>
  );
}

function Loaded({ id }: { id: string }) {
  const answer = useAnswer(`article ${id}`, (signal) => getArticle(id, signal));
  return <Answered answer={answer}>{(view) => <Text view={view} />}</Answered>;
}

function Text({ view: { article, text, mentions, sentences } }: { view: ArticleView }) {
  const at = useStore((s) => s.address.at);
  const selected = useStore((s) => s.address.node);
  const vocabulary = useStore((s) => s.vocabulary!);
  const here = useRef<HTMLSpanElement>(null);
  const colours = useMemo(() => new Map(vocabulary.entityTypes.map((t) => [t.type, t])), [vocabulary]);
  const pieces = useMemo(() => {
    const wanted = sentences.find((x) => at !== null && x.start <= at && at < x.end);
    return segments(text, [
      ...mentions.map((m) => ({ ...m, kind: 'mention' })),
      ...sentences.filter((x) => x.isDuplicate).map((x) => ({ ...x, kind: 'repeated' })),
      ...(wanted ? [{ start: wanted.start, end: wanted.end, kind: 'here' }] : []),
    ]);
  }, [text, mentions, sentences, at]);
  useEffect(() => {
    // Some browsers answer with a promise, which React would take for a clean-up.
    void here.current?.scrollIntoView({ block: 'center' });
  }, []);
  const firstHere = pieces.find((p) => p.marks.some((m) => m.kind === 'here'));

  return (
    <div className="reader">
      <h1>{articleTitle(article)}</h1>
      <p className="dim">
        {[article.publisher, article.publishedAt && dateWords(article.publishedAt)]
          .filter(Boolean)
          .join(', ')}
      </p>
      <div className="reader-text">
        {pieces.map((piece) => {
          // The innermost mention: "Johannesburg" inside "Johannesburg Magistrate's Court".
          const mention = piece.marks.findLast((m) => m.kind === 'mention');
          const kinds = piece.marks.map((m) => m.kind).filter((k) => k !== 'mention');
          const type = mention && 'type' in mention ? colours.get(mention.type) : undefined;
          return (
            <span
              key={piece.start}
              ref={piece === firstHere ? here : undefined}
              data-kinds={kinds.join(' ') || undefined}
            >
              {mention && 'entity' in mention ? (
                <a
                  className="mention"
                  data-selected={mention.entity === selected}
                  style={{ '--mark': type?.colour }}
                  title={`${mention.name} (${type?.label ?? mention.type})`}
                  href={toHash({ ...HOME, node: mention.entity })}
                >
                  {piece.text}
                </a>
              ) : (
                piece.text
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
