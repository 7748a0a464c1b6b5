import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.*;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import javax.json.*;

/** Stanford CoreNLP as a measured system: ANNOTATORS JOBS; reads every job of the given file (see README.md) and prints its figures. */
public class CoreNlpSystem {
  static JsonArrayBuilder pair(int start, int end) {
    return Json.createArrayBuilder().add(start).add(end);
  }

  static JsonObject exchange(CoreDocument doc, JsonObject record) {
    JsonArrayBuilder entities = Json.createArrayBuilder(), tokens = Json.createArrayBuilder();
    JsonArrayBuilder phrases = Json.createArrayBuilder();
    int offset = 0;
    for (CoreSentence sentence : doc.sentences()) {
      for (CoreEntityMention m : sentence.entityMentions())
        // "he" and "her" are mentions of names there
        if (!m.tokens().get(0).tag().startsWith("PRP"))
          entities.add(Json.createObjectBuilder().add("start", m.charOffsets().first).add("end", m.charOffsets().second)
              .add("type", m.entityType()).add("kind", "name"));
      SemanticGraph graph = sentence.coreMap().get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
      for (CoreLabel token : sentence.tokens()) {
        var node = graph.getNodeByIndexSafe(token.index());
        SemanticGraphEdge edge = node == null || graph.getRoots().contains(node) ? null : graph.getEdge(graph.getParent(node), node);
        tokens.add(Json.createObjectBuilder().add("start", token.beginPosition()).add("end", token.endPosition()).add("upos", token.tag())
            .add("head", edge == null ? -1 : offset + edge.getGovernor().index() - 1)
            .add("deprel", edge == null ? "root" : edge.getRelation().toString()));
      }
      offset += sentence.tokens().size();
    }
    Map<Integer, CorefChain> chains = doc.annotation().get(CorefCoreAnnotations.CorefChainAnnotation.class);
    List<CoreMap> maps = doc.annotation().get(CoreAnnotations.SentencesAnnotation.class);
    if (chains != null)
      for (CorefChain chain : chains.values())
        for (CorefChain.CorefMention m : chain.getMentionsInTextualOrder()) {
          List<CoreLabel> words = maps.get(m.sentNum - 1).get(CoreAnnotations.TokensAnnotation.class);
          int start = words.get(m.startIndex - 1).beginPosition(), end = words.get(m.endIndex - 2).endPosition();
          phrases.add(Json.createObjectBuilder().add("start", start).add("end", end).add("core", pair(start, end)).add("chain", chain.getChainID()));
        }
    return Json.createObjectBuilder().add("id", record.getString("id")).add("text", record.getString("text")).add("entities", entities)
        .add("tokens", tokens).add("nounPhrases", phrases).build();
  }

  static JsonStructure json(String text) {
    return Json.createReader(new StringReader(text)).read();
  }

  public static void main(String[] args) throws Exception {
    Properties p = new Properties();
    p.setProperty("annotators", args[0]);
    // persons, places and organizations are compared: no dates, no numbers, no finer classes, which would only cost time
    p.setProperty("ner.applyFineGrained", "false");
    p.setProperty("ner.applyNumericClassifiers", "false");
    p.setProperty("ner.useSUTime", "false");
    p.setProperty("coref.algorithm", "statistical");
    p.setProperty("coref.md.type", "dep");
    p.setProperty("coref.model", "edu/stanford/nlp/models/coref/statistical/ranking_model.ser.gz");
    StanfordCoreNLP nlp = new StanfordCoreNLP(p);
    JsonArrayBuilder seconds = Json.createArrayBuilder();
    for (JsonValue job : (JsonArray) json(Files.readString(Path.of(args[args.length - 1])))) {
      List<JsonObject> records = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(((JsonObject) job).getString("documents")))) records.add((JsonObject) json(line));
      nlp.processToCoreDocument(records.get(0).getString("text"));
      long begin = System.nanoTime();
      try (PrintWriter out = new PrintWriter(((JsonObject) job).getString("predictions"), "UTF-8")) {
        for (JsonObject record : records) out.println(exchange(nlp.processToCoreDocument(record.getString("text")), record));
      }
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    double megabytes = 0;
    for (String line : Files.readAllLines(Path.of("/proc/self/status")))
      if (line.startsWith("VmHWM")) megabytes = Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
    System.out.println(Json.createObjectBuilder().add("seconds", seconds).add("megabytes", megabytes).build());
  }
}
