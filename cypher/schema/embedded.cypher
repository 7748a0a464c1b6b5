// Generated from schema/ by scripts/generate-cypher-schema.cjs; a test compares. Do not edit by hand.

// Keys
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:`Entity`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:`Article`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (n:`Sentence`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (n:`Mention`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:`Claim`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:`Statement`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:`Run`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:`Decision`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT merged_entity_id IF NOT EXISTS FOR (n:`MergedEntity`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:`Name`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:`Meta`) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id_lookup IF NOT EXISTS FOR (n:`Entity`) ON (n.id);
CREATE INDEX article_id_lookup IF NOT EXISTS FOR (n:`Article`) ON (n.id);
CREATE INDEX sentence_id_lookup IF NOT EXISTS FOR (n:`Sentence`) ON (n.id);
CREATE INDEX mention_id_lookup IF NOT EXISTS FOR (n:`Mention`) ON (n.id);
CREATE INDEX claim_id_lookup IF NOT EXISTS FOR (n:`Claim`) ON (n.id);
CREATE INDEX statement_id_lookup IF NOT EXISTS FOR (n:`Statement`) ON (n.id);
CREATE INDEX run_id_lookup IF NOT EXISTS FOR (n:`Run`) ON (n.id);
CREATE INDEX decision_id_lookup IF NOT EXISTS FOR (n:`Decision`) ON (n.id);
CREATE INDEX merged_entity_id_lookup IF NOT EXISTS FOR (n:`MergedEntity`) ON (n.id);
CREATE INDEX name_id_lookup IF NOT EXISTS FOR (n:`Name`) ON (n.id);
CREATE INDEX meta_id_lookup IF NOT EXISTS FOR (n:`Meta`) ON (n.id);

// Look-ups
CREATE INDEX person_name IF NOT EXISTS FOR (n:`Person`) ON (n.name);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:`Organization`) ON (n.name);
CREATE INDEX location_name IF NOT EXISTS FOR (n:`Location`) ON (n.name);
CREATE INDEX facility_name IF NOT EXISTS FOR (n:`Facility`) ON (n.name);
CREATE INDEX people_group_name IF NOT EXISTS FOR (n:`PeopleGroup`) ON (n.name);
CREATE INDEX event_name IF NOT EXISTS FOR (n:`Event`) ON (n.name);
CREATE INDEX document_name IF NOT EXISTS FOR (n:`Document`) ON (n.name);
CREATE INDEX object_name IF NOT EXISTS FOR (n:`Object`) ON (n.name);
CREATE INDEX concept_name IF NOT EXISTS FOR (n:`Concept`) ON (n.name);
CREATE INDEX date_name IF NOT EXISTS FOR (n:`Date`) ON (n.name);
CREATE INDEX quantity_name IF NOT EXISTS FOR (n:`Quantity`) ON (n.name);
CREATE INDEX entity_name IF NOT EXISTS FOR (n:`Entity`) ON (n.name);
CREATE INDEX sentence_article_id IF NOT EXISTS FOR (n:`Sentence`) ON (n.articleId);
CREATE INDEX mention_article_id IF NOT EXISTS FOR (n:`Mention`) ON (n.articleId);
CREATE INDEX claim_article_id IF NOT EXISTS FOR (n:`Claim`) ON (n.articleId);
CREATE INDEX statement_article_id IF NOT EXISTS FOR (n:`Statement`) ON (n.articleId);
CREATE INDEX statement_edge_key IF NOT EXISTS FOR (n:`Statement`) ON (n.edgeKey);
CREATE INDEX statement_rtype IF NOT EXISTS FOR (n:`Statement`) ON (n.rtype);
CREATE INDEX sentence_text_hash IF NOT EXISTS FOR (n:`Sentence`) ON (n.textHash);
CREATE INDEX article_run_id IF NOT EXISTS FOR (n:`Article`) ON (n.runId);

// Full text: no DDL, made through the API
//   Entity.name
//   Entity.aliasText
//   Sentence.text
//   Claim.text
