"""read_back.py FORMAT FILE: reads an export with a program that others wrote, prints what it holds as JSON."""

import json
import sys
import warnings

warnings.filterwarnings("ignore")


def network(graph):
    return {
        "nodes": [{"id": n, **data} for n, data in graph.nodes(data=True)],
        "edges": [{"source": s, "target": t, **data} for s, t, data in graph.edges(data=True)],
    }


def gexf(file):
    import networkx

    return network(networkx.read_gexf(file))


def graphml(file):
    import networkx

    return network(networkx.read_graphml(file, force_multigraph=True))


def triples(file, syntax):
    import rdflib

    def term(t):
        if isinstance(t, rdflib.Literal):
            return [str(t), str(t.datatype or rdflib.XSD.string)]
        return str(t)

    graph = rdflib.Graph()
    graph.parse(file, format=syntax)
    return [[term(t) for t in triple] for triple in graph]


def ftm(file):
    from followthemoney import model
    from followthemoney.types import registry

    entities, wrong = {}, []
    with open(file, encoding="utf-8") as lines:
        for line in lines.read().split("\n")[:-1]:
            data = json.loads(line)
            schema = model.get(data["schema"])
            # cleaning drops what does not fit: nothing may be lost
            proxy = model.get_proxy({**data, "properties": {}}, cleaned=False)
            for name, values in data["properties"].items():
                prop = schema.get(name)
                if prop is None:
                    wrong.append([data["id"], name, "unknown"])
                    continue
                for value in values:
                    proxy.add(prop, value, cleaned=False)
                if len(proxy.get(prop)) < len(set(values)) or prop.stub:
                    wrong.append([data["id"], name, values[:3]])
            missing = [p for p in schema.required if not proxy.get(p)]
            if missing or schema.abstract or registry.entity.clean(data["id"]) is None:
                wrong.append([data["id"], schema.name, missing])
            entities[data["id"]] = proxy
    for proxy in entities.values():
        for prop, value in proxy.itervalues():
            if prop.type == registry.entity:
                target = entities.get(value)
                if target is None or not target.schema.is_a(prop.range):
                    wrong.append([proxy.id, prop.name, value])
    found = [{"id": e.id, "schema": e.schema.name, "caption": e.caption, "properties": e.properties} for e in entities.values()]
    return {"entities": found, "wrong": wrong}


READERS = {
    "gexf": gexf,
    "graphml": graphml,
    "turtle": lambda file: triples(file, "turtle"),
    "jsonld": lambda file: triples(file, "json-ld"),
    "ftm": ftm,
}

if __name__ == "__main__":
    json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)
