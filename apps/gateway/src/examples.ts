/** What GraphiQL shows at first: each runs as it is. Press ▶ and choose one. */
export const exampleQueries = `# Wiregraph: the play button runs the query that you choose.

# What happened last, where, who took part, and according to whom?
query LatestEvents {
  events(first: 10) {
    totalCount
    nodes {
      title
      type
      mode
      when { start end text }
      place { name ancestors { name } }
      actors { text actor { name kind } }
      recipients { text actor { name } }
      casualties { killed { low high } wounded { low high } }
      reports(first: 3) {
        nodes { evidence { quote } attribution { text } article { title source } }
      }
    }
  }
}

# An article as a reader sees it: its events, places and actors.
query Articles {
  articles(first: 3) {
    nodes {
      title
      source
      publishedAt
      dateline { place { name } date }
      events(first: 10) { nodes { title type } }
      places(first: 10) { edges { mentions node { name kind country } } }
      actors(first: 10) { edges { mentions node { name kind } } }
      issues { code message }
    }
  }
}

# Who acts most, and with and against whom?
query ActorsAndRelations {
  eventCounts(groupBy: ACTOR, first: 5) {
    count
    killedLow
    node {
      ... on Actor {
        name
        aliases
        kind
        country
        relations(first: 5) { actor { name } eventCount cooperation conflict }
        events(first: 3, role: ACTOR) { nodes { title when { start } } }
      }
    }
  }
}

# From a country down to the events inside it.
query PlacesAndEvents {
  places(first: 5, filter: { kinds: [COUNTRY] }) {
    nodes {
      name
      children(first: 5) { nodes { name kind coordinates { latitude longitude } } }
      events(first: 5) { totalCount nodes { title place { name } } }
    }
  }
}

# How many events and deaths, by type?
query CountsByType {
  eventCounts(groupBy: TYPE) { key count killedLow }
}

# What do several articles tell of their own, copies of one agency text apart?
query Witnesses {
  events(first: 5, filter: { minIndependentArticles: 2 }) {
    nodes {
      title
      witnesses { reports articles publishers independentArticles speakers }
      articles(first: 5) { nodes { source copies(first: 3) { similarity article { source } } } }
    }
  }
}

# What belongs to an event, what is it a part of, and what followed?
query Related {
  events(first: 5) {
    nodes { title related(first: 5) { relation converse score event { title when { start } articles(first: 2) { nodes { source } } } } }
  }
}

# Where do reports disagree, and who says what?
query Disputes {
  events(first: 5, filter: { disputed: true }) {
    nodes {
      title
      disputes {
        field
        harm
        accounts { value speakers { text actor { name } } witnesses { independentArticles } reports(first: 3) { evidence { quote } article { source } } }
      }
    }
  }
}

# Search: words in any spelling, "phrases", begin*, -without. Where do they stand?
query Search {
  articles(first: 5, filter: { text: "attack* or \\"car bomb\\" -football" }, orderBy: { field: RELEVANCE, direction: DESC }) {
    edges { node { title source } highlights { field text spans { start end } } }
  }
}

# What else could be chosen, beside attacks that are not in the capital's papers?
query Facets {
  eventFacets(facets: [TYPE, COUNTRY, SECTOR, MONTH], first: 5, filter: { types: [ASSAULT], not: { sources: ["Capital Times"] } }) {
    by
    buckets { key count killedLow }
  }
}

# What came, changed and went? Keep endCursor, and ask again after it.
query Changes {
  changes(first: 10) {
    nodes { kind type id at node { ... on Event { title } ... on Article { title } } }
    pageInfo { hasNextPage endCursor }
    head
  }
}
`
