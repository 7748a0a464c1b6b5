import { guardPlan } from '../../../src/store/embedded/plan-guard';

test.each([
  'Return (n.id)\n  NodeScan (n:*)\n',
  'Return (1)\n  Filter (Literal(String("\\n  Create (x)")))\n    NodeScan (n:Create)\n',
  'Return (node_id)\n  CallProcedure (grafeo.search.text)\n',
  'CallProcedure (db.labels)\n',
])('reads pass: %j', (plan) => expect(() => guardPlan(plan)).not.toThrow());

test.each([
  ['Return ()\n  Create (n:X)\n', 'writes'],
  ['Return ()\n  Apply\n    NodeScan (n:*)\n    Merge (n) [index: id]\n', 'writes'],
  ['Return (n)\n  Filter (ExistsSubquery(SetProperty(SetPropertyOp { variable: "n" })))\n', 'writes'],
  ["Return (l)\n  LoadCsv ('/etc/passwd' AS l)\n", 'forbidden'],
  ['CallProcedure (grafeo.import.csv)\n', 'forbidden'],
  ['CallProcedure (dbms.shutdown)\n', 'forbidden'],
  ["Return (n.id AS a')\n  SetProperty (n.x)\n    NodeScan (n:b')\n", 'writes'],
  ["Return (l')\n  LoadCsv ('/etc/passwd' AS l')\n", 'forbidden'],
  ['CallProcedure (grafeo.search.textIndex)\n', 'forbidden'],
  ['Return (ExistsSubquery(CallProcedureOp { name: ["dbms"] }))\n', 'forbidden'],
])('others do not: %j', (plan, code) => {
  expect(() => guardPlan(plan)).toThrow(expect.objectContaining({ code }));
});
