import type { AnnotatedDocument } from '../../src/evaluate/annotated-document';
import { annotatedDocument } from '../../src/evaluate/annotated-document';
import { graphTally } from '../../src/evaluate/graph';
import type { Tally } from '../../src/evaluate/tally';
import { exchangeDocument } from '../../src/export/exchange';
import { createAttributionStage } from '../../src/extract/attribution';
import type { Draft } from '../../src/extract/draft';
import { coreferenceStage } from '../../src/extract/reader/coreference';
import { linkStage } from '../../src/extract/reader/cues-and-links';
import { encoderStage } from '../../src/extract/reader/encoder';
import { mentionStage } from '../../src/extract/reader/mentions';
import type { Weights } from '../../src/extract/reader/session';
import { relationStage } from '../../src/extract/reader/statements';
import { syntaxStage } from '../../src/extract/reader/syntax';
import { sentenceStage } from '../../src/extract/sentences';
import type { Stage } from '../../src/extract/stage';
import { createStatementStage } from '../../src/extract/statements';
import { timeStage } from '../../src/extract/times';
import { toArticle } from '../../src/ingest/to-article';
import type { Extraction } from '../../src/model/extraction';
import type { Reading } from '../../src/model/reading';
import { resolve } from '../../src/resolve/resolve';
import { resolveSettingsOf, type Setting } from './settings';

async function through(draft: Draft, ...stages: readonly Stage[]): Promise<Draft> {
  let filled = draft;
  for (const stage of stages) filled = { ...filled, ...(await stage.run(filled)) };
  return filled;
}

/** An annotated article whose encoding is kept, so that another setting costs only what comes after it. */
export class BenchArticle {
  private readonly kept = new Map<string, Promise<Draft>>();

  private constructor(
    readonly gold: AnnotatedDocument,
    private readonly weights: Weights,
    private readonly encoded: Draft,
  ) {}

  static async load(gold: AnnotatedDocument, weights: Weights): Promise<BenchArticle> {
    const metadata = { title: null, author: null, publisher: null, url: null, publishedAt: null };
    const article = toArticle({ id: gold.id, text: gold.text, metadata, source: gold.id }, {});
    const stages = [sentenceStage, timeStage, encoderStage(weights), syntaxStage(weights)];
    return new BenchArticle(gold, weights, await through({ article }, ...stages));
  }

  /** Everything that the pipeline finds under a setting, and what its steps handed over on the way. */
  async read(setting: Setting): Promise<{ draft: Draft; extraction: Extraction }> {
    const { statement, plain } = setting as Record<string, number>;
    const draft = await through(
      { ...(await this.mentioned(setting)), ...(await this.attributed(setting)) },
      createAttributionStage({
        preferRules: Boolean(setting['prefer rules']),
        complete: Boolean(setting['complete by rules']),
      }),
      createStatementStage({
        statement: statement!,
        plain: plain!,
        property: Number(setting.property),
        cues: Number(setting['cue weight']),
        rules: Boolean(setting.rules),
      }),
    );
    const reading = { ...draft, timings: {}, extractor: 'bench' } as unknown as Reading;
    const { article } = this.encoded;
    const resolved = resolve(article, reading, resolveSettingsOf(setting));
    return { draft, extraction: { ...reading, ...resolved, article } };
  }

  /** The exchange document that the pipeline gives under a setting. */
  async predict(setting: Setting): Promise<AnnotatedDocument> {
    const { extraction } = await this.read(setting);
    return annotatedDocument(exchangeDocument(extraction), this.gold.id);
  }

  /** Counts of the graph score, and how many attributions were predicted. */
  async score(setting: Setting): Promise<Tally> {
    const predicted = await this.predict(setting);
    return { ...graphTally(this.gold, predicted), attributions: predicted.attributions.length };
  }

  /** Mentions, their links and relations depend on the taggers of names only. */
  private mentioned(setting: Setting): Promise<Draft> {
    const names = {
      margin: Number(setting.margin),
      moreMargin: Number(setting.moreMargin),
      inner: Boolean(setting.inner),
      graphType: Number(setting.graphType),
      exchangeType: Number(setting.exchangeType),
      nominals: Number(setting.nominals),
    };
    return this.once(JSON.stringify(names), () =>
      through(
        this.encoded,
        mentionStage(this.weights.manifest, names),
        coreferenceStage(this.weights),
        relationStage(this.weights),
      ),
    );
  }

  private async attributed({ cue }: Setting): Promise<Pick<Draft, 'rawAttributions'>> {
    const { manifest } = this.weights;
    const thresholds = { ...manifest.thresholds, cue: Number(cue) };
    const weights = { ...this.weights, manifest: { ...manifest, thresholds } };
    const { rawAttributions = [] } = await this.once(`cue ${cue}`, () =>
      through(this.encoded, linkStage(weights)),
    );
    return { rawAttributions };
  }

  private once(key: string, make: () => Promise<Draft>): Promise<Draft> {
    const known = this.kept.get(key) ?? make();
    this.kept.set(key, known);
    return known;
  }
}
