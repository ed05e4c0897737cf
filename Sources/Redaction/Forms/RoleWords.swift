/// What people do or are called by, which is no name: « commissaire », « direction ». Without accents.
let roleWords: Set<String> = [
  "direction", "directeur", "directrice", "codirectrice", "codirecteur", "commissaire", "commissaires", "artiste",
  "artistes", "conferencier", "conferenciere", "conferenciers", "conferencieres", "animateur", "animatrice",
  "animation", "president", "presidente", "presidence", "vice", "coordonnateur", "coordonnatrice", "coordination",
  "coordinateur", "coordinatrice", "responsable", "charge", "chargee", "agent", "agente", "adjoint", "adjointe",
  "conseiller", "conseillere", "professeur", "professeure", "prof", "enseignant", "enseignante", "etudiant",
  "etudiante", "auteur", "auteure", "autrice", "ecrivain", "ecrivaine", "poete", "musicien", "musicienne", "comedien",
  "comedienne", "danseur", "danseuse", "choregraphe", "realisateur", "realisatrice", "producteur", "productrice",
  "gestionnaire", "administrateur", "administratrice", "administration", "secretaire", "tresorier", "tresoriere",
  "membre", "membres", "delegue", "deleguee", "delegues", "invite", "invitee", "invites", "chercheur", "chercheuse",
  "mediateur", "mediatrice", "programmateur", "programmatrice", "programmation", "diffuseur", "diffusion", "maire",
  "mairesse", "ministre", "depute", "deputee", "technicien", "technicienne", "graphiste", "photographe", "journaliste",
  "ingenieur", "ingenieure", "architecte", "chef", "cheffe", "stagiaire", "benevole", "regisseur", "regisseuse",
  "scenographe", "interprete", "traducteur", "traductrice", "editeur", "editrice", "libraire", "galeriste",
  "communications", "communication", "production", "accueil", "reception", "participant", "participante",
  "participants", "contact", "contacts", "personne", "personnes", "equipe", "avec", "par", "courriel", "tel",
  "telephone", "cell", "cellulaire", "bureau", "poste", "fax", "curator", "director", "manager", "artist", "artists",
  "speaker", "speakers", "moderator", "coordinator", "chair", "officer", "assistant", "assistante", "adviser",
  "advisor", "professor", "teacher", "student", "writer", "author", "producer", "member", "members", "head", "designer",
  "executive", "general", "generale", "artistique", "artistic", "with", "by", "email", "mail", "phone", "mobile",
  "office", "elle", "elles", "il", "iel", "lui", "she", "her", "hers", "he", "him", "his", "they", "them", "their",
  "team", "staff", "volunteer", "intern", "editor", "translator", "photographer", "journalist", "guest", "host", "hote",
  "inconnu", "inconnue", "unknown", "anonyme", "anonymous", "aucun", "aucune", "none", "tbd", "tba", "confirmer",
]

/// What the names of organizations and of places begin with. Without accents.
let placeWords: Set<String> = [
  "galerie", "galeries", "gallery", "compagnie", "cie", "company", "festival", "centre", "center", "theatre", "theater",
  "musee", "museum", "ecole", "school", "universite", "university", "college", "cegep", "institut", "institute",
  "association", "assoc", "fondation", "foundation", "conseil", "council", "ministere", "ministry", "ville", "city",
  "municipalite", "municipality", "mrc", "societe", "society", "studio", "studios", "atelier", "ateliers", "collectif",
  "collective", "maison", "maisons", "house", "editions", "librairie", "bibliotheque", "library", "bookstore",
  "orchestre", "orchestra", "ensemble", "choeur", "choir", "quatuor", "trio", "cooperative", "coop", "groupe", "group",
  "agence", "agency", "ambassade", "embassy", "consulat", "consulate", "delegation", "federation", "union", "syndicat",
  "reseau", "network", "service", "services", "departement", "department", "faculte", "faculty", "laboratoire", "lab",
  "productions", "corporation", "corp", "banque", "bank", "hopital", "hospital", "parc", "park", "rue", "street",
  "avenue", "av", "boulevard", "boul", "bd", "chemin", "route", "road", "allee", "ruelle", "pont", "bridge", "quai",
  "square", "place", "metro", "station", "gare", "aeroport", "airport", "salle", "hall", "auditorium", "amphitheatre",
  "pavillon", "pavilion", "espace", "prix", "prize", "award", "bourse", "fonds", "fund", "chaire", "usine", "fabrique",
  "biennale", "salon", "foire", "forum", "academie", "academy", "conservatoire", "comite", "committee", "commission",
  "club", "cercle", "cinema", "radio", "journal", "revue", "magazine", "lycee", "gymnase", "arena", "stade", "stadium",
  "jardin", "garden", "cimetiere", "eglise", "church", "chapelle", "residence", "immeuble", "edifice", "building",
  "tour", "tower", "lac", "lake", "riviere", "river", "ile", "island", "mont", "village", "quartier", "ballets",
  "ballet", "cirque", "circus", "opera", "troupe", "restaurant", "cafe", "hotel", "auberge", "centenaire",
]

/// What ends the names of organizations. Without accents.
let companyWords: Set<String> = [
  "inc", "ltee", "ltd", "limited", "sarl", "gmbh", "llc", "llp", "senc", "asbl", "obnl", "sas", "sa", "ag", "bv", "plc",
  "productions", "editions", "entertainment",
]
