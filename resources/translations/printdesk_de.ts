<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>PrintDesk</name>
    <message>
        <location filename="../../main.py"/>
        <location filename="../../printdesk/watched.py"/>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../main.py"/>
        <source>print exactly one JSON object</source>
        <translation>genau ein JSON-Objekt ausgeben</translation>
    </message>
    <message>
        <location filename="../../main.py"/>
        <source>There is no option {option} before a command.</source>
        <translation>Vor einem Befehl gibt es die Option {option} nicht.</translation>
    </message>
    <message>
        <location filename="../../main.py"/>
        <source>See `--help`.</source>
        <translation>Siehe `--help`.</translation>
    </message>
    <message>
        <location filename="../../main.py"/>
        <source>{option} needs a value.</source>
        <translation>{option} braucht einen Wert.</translation>
    </message>
    <message>
        <location filename="../../main.py"/>
        <source>The languages are {languages}.</source>
        <translation>Die Sprachen sind {languages}.</translation>
    </message>
    <message>
        <location filename="../../main.py"/>
        <location filename="../../printdesk/asking.py"/>
        <source>Something happened that nobody foresaw.</source>
        <translation>Es ist etwas geschehen, das niemand vorausgesehen hat.</translation>
    </message>
    <message>
        <location filename="../../main.py"/>
        <source>What is known about it is in {path}; please send it to us.</source>
        <translation>Was darüber bekannt ist, steht in {path}; bitte an uns schicken.</translation>
    </message>
    <message>
        <location filename="../../mesh/arranged.py"/>
        <source>There is no part to arrange.</source>
        <translation>Es gibt kein Teil zum Anordnen.</translation>
    </message>
    <message>
        <location filename="../../mesh/arranged.py"/>
        <source>Open a part first.</source>
        <translation>Öffnen Sie zuerst ein Teil.</translation>
    </message>
    <message>
        <location filename="../../mesh/arranged.py"/>
        <source>A room has sides from {0:g} to {1:,.0f} mm.</source>
        <translation>Ein Bauraum hat Seiten von {0:g} bis {1:,.0f} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/arranged.py"/>
        <source>Give its measures in millimetres.</source>
        <translation>Geben Sie seine Maße in Millimetern an.</translation>
    </message>
    <message>
        <location filename="../../mesh/arranged.py"/>
        <source>Parts cannot lie {0:g} mm apart there.</source>
        <translation>Teile können dort nicht {0:g} mm voneinander liegen.</translation>
    </message>
    <message>
        <location filename="../../mesh/arranged.py"/>
        <source>Choose a smaller gap.</source>
        <translation>Wählen Sie einen kleineren Abstand.</translation>
    </message>
    <message>
        <location filename="../../mesh/arranged.py"/>
        <source>Those are {0:,} parts, and up to {1:,} are arranged at once.</source>
        <translation>Das sind {0:,} Teile, und bis zu {1:,} werden auf einmal angeordnet.</translation>
    </message>
    <message>
        <location filename="../../mesh/arranged.py"/>
        <location filename="../../ui/cli/arrange.py"/>
        <source>Arrange fewer.</source>
        <translation>Ordnen Sie weniger an.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>There is no act “{0}” of two bodies.</source>
        <translation>Zwei Körper kennen kein „{0}“.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>The acts are {0}.</source>
        <translation>Es gibt {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>The other part is not closed, so nothing tells its inside.</source>
        <translation>Das andere Teil ist nicht geschlossen, also sagt nichts, wo sein Inneres ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>The two parts do not meet, so there is nothing to take away or to keep.</source>
        <translation>Die zwei Teile berühren sich nicht, also ist nichts wegzunehmen oder zu behalten.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>Move one of them into the other.</source>
        <translation>Eines der beiden in das andere schieben.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>Nothing is left of the first part: it lies wholly in the second.</source>
        <translation>Vom ersten Teil bleibt nichts übrig: Es liegt ganz im zweiten.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>Swap the two parts.</source>
        <translation>Die beiden Teile tauschen.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>One part alone cannot be united with anything.</source>
        <translation>Ein Teil allein kann mit nichts vereinigt werden.</translation>
    </message>
    <message>
        <location filename="../../mesh/boolean.py"/>
        <source>Choose another part as well.</source>
        <translation>Wählen Sie noch ein Teil dazu.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <location filename="../../mesh/split.py"/>
        <source>The part has no faces.</source>
        <translation>Das Teil hat keine Flächen.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <location filename="../../mesh/orient.py"/>
        <location filename="../../mesh/split.py"/>
        <source>Open another file.</source>
        <translation>Eine andere Datei öffnen.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>one open edge</source>
        <translation>eine offene Kante</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>{0} open edges</source>
        <translation>{0} offene Kanten</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>The part is not closed: it has {0}, so nothing tells its inside.</source>
        <translation>Das Teil ist nicht geschlossen: Es hat {0}, also ist nicht bestimmt, wo innen ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>Mend it first, then shape it.</source>
        <translation>Erst reparieren, dann umformen.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>The shape could not be worked out.</source>
        <translation>Die Form ließ sich nicht berechnen.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>Mend the part first, or try slightly other measures.</source>
        <translation>Erst das Teil reparieren oder etwas andere Maße versuchen.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>The surface of the part has only one side, so it has no inside.</source>
        <translation>Die Oberfläche des Teils hat nur eine Seite, also kein Innen.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <location filename="../../services/prints/measured.py"/>
        <source>Mend it first.</source>
        <translation>Erst reparieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>Surfaces of the part cross each other and cannot be united.</source>
        <translation>Oberflächen des Teils durchdringen sich und lassen sich nicht vereinigen.</translation>
    </message>
    <message>
        <location filename="../../mesh/closed.py"/>
        <source>The surface of the part hangs together in a way that no solid does.</source>
        <translation>Die Oberfläche des Teils hängt so zusammen, wie es kein Körper tut.</translation>
    </message>
    <message>
        <location filename="../../mesh/contours.py"/>
        <source>So fine a part in so thin layers has too many edges to be laid out.</source>
        <translation>Ein so feines Teil hat in so dünnen Schichten zu viele Kanten, um ausgelegt zu werden.</translation>
    </message>
    <message>
        <location filename="../../mesh/contours.py"/>
        <source>Choose thicker layers, or simplify the part.</source>
        <translation>Wählen Sie dickere Schichten, oder vereinfachen Sie das Teil.</translation>
    </message>
    <message>
        <location filename="../../mesh/cut.py"/>
        <source>The plane misses the part, or only touches it.</source>
        <translation>Die Ebene verfehlt das Teil oder berührt es nur.</translation>
    </message>
    <message>
        <location filename="../../mesh/cut.py"/>
        <source>Move the plane into the part.</source>
        <translation>Die Ebene in das Teil schieben.</translation>
    </message>
    <message>
        <location filename="../../mesh/drain.py"/>
        <source>A drain hole is 0.5 to 50 mm wide, and a hollow has 0 to {0} of them.</source>
        <translation>Ein Ablaufloch ist 0,5 bis 50 mm weit, und ein Hohlraum hat 0 bis {0} davon.</translation>
    </message>
    <message>
        <location filename="../../mesh/drain.py"/>
        <source>Choose another diameter or number.</source>
        <translation>Wählen Sie einen anderen Durchmesser oder eine andere Zahl.</translation>
    </message>
    <message>
        <location filename="../../mesh/drain.py"/>
        <source>There is no hollow behind the surface at {0:.4g}, {1:.4g}, {2:.4g} mm.</source>
        <translation>Hinter der Oberfläche bei {0:.4g}, {1:.4g}, {2:.4g} mm ist kein Hohlraum.</translation>
    </message>
    <message>
        <location filename="../../mesh/drain.py"/>
        <source>Give a place on the surface, in the coordinates of the file, or leave it to the desk.</source>
        <translation>Nennen Sie eine Stelle auf der Oberfläche, in den Koordinaten der Datei, oder überlassen Sie sie dem Programm.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>Text is {0:g} to {1:g} mm high or deep.</source>
        <translation>Text ist {0:g} bis {1:g} mm hoch oder tief.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>Choose another depth.</source>
        <translation>Wählen Sie eine andere Tiefe.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>The face has too many corners to put text on.</source>
        <translation>Die Fläche hat zu viele Ecken, um Text darauf zu setzen.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>Simplify the part first.</source>
        <translation>Vereinfachen Sie das Teil zuerst.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>An engraving of {0:.3g} mm would go through the part.</source>
        <translation>Eine Gravur von {0:.3g} mm ginge durch das Teil hindurch.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>Engrave it less deep, or raise the text.</source>
        <translation>Gravieren Sie weniger tief, oder nehmen Sie erhabenen Text.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>Other surfaces of the part lie in front of the text there.</source>
        <translation>Andere Flächen des Teils liegen dort vor dem Text.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>Choose another side or place.</source>
        <translation>Wählen Sie eine andere Seite oder Stelle.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <location filename="../../mesh/letters.py"/>
        <source>There is no text to put on the part.</source>
        <translation>Es gibt keinen Text, der auf das Teil soll.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <location filename="../../mesh/letters.py"/>
        <source>Give at least one letter.</source>
        <translation>Geben Sie mindestens einen Buchstaben an.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>There is no room for this text there.</source>
        <translation>Für diesen Text ist dort kein Platz.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>Choose another side or place, or a shorter text.</source>
        <translation>Wählen Sie eine andere Seite oder Stelle, oder einen kürzeren Text.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>Text {0:.4g} mm high does not fit the face of {1:.4g} × {2:.4g} mm.</source>
        <translation>Text von {0:.4g} mm Höhe passt nicht auf die Fläche von {1:.4g} × {2:.4g} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/emboss.py"/>
        <source>{0:.4g} mm fits; or let it be made to fit.</source>
        <translation>{0:.4g} mm passen; oder lassen Sie ihn passend machen.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>The point lies {0:.3g} mm off the surface of the part.</source>
        <translation>Der Punkt liegt {0:.3g} mm neben der Oberfläche des Teils.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>Give a point on it, in the file's coordinates.</source>
        <translation>Geben Sie einen Punkt auf ihr an, in den Koordinaten der Datei.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>There is no side “{0}”.</source>
        <translation>Eine Seite „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>The sides are {0}.</source>
        <translation>Die Seiten sind {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>The surface at that point does not look in that direction.</source>
        <translation>Die Oberfläche sieht an dieser Stelle nicht in diese Richtung.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>Leave the normal out, or give another point.</source>
        <translation>Lassen Sie die Normale weg, oder geben Sie einen anderen Punkt an.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>No surface of the part looks that way.</source>
        <translation>Keine Fläche des Teils sieht dorthin.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>Choose another side, or give a point.</source>
        <translation>Wählen Sie eine andere Seite, oder geben Sie einen Punkt an.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>That is no angle.</source>
        <translation>Das ist kein Winkel.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>Give a number of degrees.</source>
        <translation>Geben Sie eine Zahl in Grad an.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <source>The surface winds over itself there, so nothing flat can be put on it.</source>
        <translation>Die Oberfläche windet sich dort über sich selbst, darum lässt sich nichts Flaches daraufsetzen.</translation>
    </message>
    <message>
        <location filename="../../mesh/ground.py"/>
        <location filename="../../ui/shop/page.py"/>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location filename="../../mesh/hollow.py"/>
        <source>A wall, and the narrowest hollow, are {0:.3g} to 1000 mm.</source>
        <translation>Eine Wand und der engste Hohlraum messen {0:.3g} bis 1000 mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/hollow.py"/>
        <source>Choose another thickness, such as 2 mm.</source>
        <translation>Wählen Sie eine andere Dicke, etwa 2 mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/hollow.py"/>
        <source>There is no closed hollow in this part that a hole could open.</source>
        <translation>In diesem Teil ist kein geschlossener Hohlraum, den ein Loch öffnen könnte.</translation>
    </message>
    <message>
        <location filename="../../mesh/hollow.py"/>
        <source>Hollow the part first.</source>
        <translation>Höhlen Sie das Teil zuerst aus.</translation>
    </message>
    <message>
        <location filename="../../mesh/hollow.py"/>
        <source>A wall of {0:.3g} mm leaves no hollow in this part that is {1:.3g} mm wide and worth a hole.</source>
        <translation>Eine Wand von {0:.3g} mm lässt in diesem Teil keinen Hohlraum, der {1:.3g} mm weit und ein Loch wert ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/hollow.py"/>
        <source>Take a thinner wall, or print the part solid.</source>
        <translation>Nehmen Sie eine dünnere Wand, oder drucken Sie das Teil massiv.</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>There is no joint “{0}”.</source>
        <translation>Die Verbindung „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>The joints are {0}.</source>
        <translation>Es gibt die Verbindungen {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>A joint is 0.5 to 200 mm thick and 1 to 500 mm long, with a clearance from 0 to half its thickness.</source>
        <translation>Eine Verbindung ist 0,5 bis 200 mm dick und 1 bis 500 mm lang, mit einem Spiel von 0 bis zur halben Dicke.</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>Choose other measures, and a number from 1 to {0}.</source>
        <translation>Andere Maße und eine Anzahl von 1 bis {0} wählen.</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>a dowel</source>
        <translation>einen Dübel</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>a pin</source>
        <translation>einen Zapfen</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>a key</source>
        <translation>eine Passfeder</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>The cut face has no room for {0} of {1:.3g} mm, {2:.3g} mm long.</source>
        <translation>Die Schnittfläche hat keinen Platz für {0} von {1:.3g} mm Dicke und {2:.3g} mm Länge.</translation>
    </message>
    <message>
        <location filename="../../mesh/joints.py"/>
        <source>Take a thinner or shorter one, or cut elsewhere.</source>
        <translation>Dünner oder kürzer wählen oder an anderer Stelle schneiden.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>Letters are {0:g} to {1:g} mm high.</source>
        <translation>Buchstaben sind {0:g} bis {1:g} mm hoch.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>Choose another height.</source>
        <translation>Wählen Sie eine andere Höhe.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>There is no alignment “{0}”.</source>
        <translation>Eine Ausrichtung „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>The alignments are {0}.</source>
        <translation>Die Ausrichtungen sind {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>The font cannot be read: it is damaged.</source>
        <translation>Die Schrift lässt sich nicht lesen: Sie ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <location filename="../../printdesk/lettering.py"/>
        <source>Choose another font.</source>
        <translation>Wählen Sie eine andere Schrift.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>A text has at most {0} signs in {1} lines.</source>
        <translation>Ein Text hat höchstens {0} Zeichen in {1} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>Shorten it, or put it on in pieces.</source>
        <translation>Kürzen Sie ihn, oder setzen Sie ihn in Stücken auf.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>Text with {0} cannot be set letter by letter.</source>
        <translation>Text mit {0} lässt sich nicht Buchstabe für Buchstabe setzen.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <location filename="../../mesh/write/threemf.py"/>
        <source>Leave it out.</source>
        <translation>Weglassen.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>A font has at most {0} MiB.</source>
        <translation>Eine Schrift hat höchstens {0} MiB.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>That is no TrueType or OpenType font.</source>
        <translation>Das ist keine TrueType- oder OpenType-Schrift.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>Choose a file that ends in .ttf or .otf.</source>
        <translation>Wählen Sie eine Datei, die auf .ttf oder .otf endet.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>The font has no sign for {0}.</source>
        <translation>Die Schrift hat kein Zeichen für {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>Leave it out, or choose a font that has it.</source>
        <translation>Lassen Sie es weg, oder wählen Sie eine Schrift, die es hat.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>The letters of this font have too many corners.</source>
        <translation>Die Buchstaben dieser Schrift haben zu viele Ecken.</translation>
    </message>
    <message>
        <location filename="../../mesh/letters.py"/>
        <source>Choose a plainer font.</source>
        <translation>Wählen Sie eine schlichtere Schrift.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/drop.py"/>
        <source>{0} face without area was taken out.</source>
        <translation>{0} Fläche ohne Ausdehnung wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/drop.py"/>
        <source>{0} faces without area were taken out.</source>
        <translation>{0} Flächen ohne Ausdehnung wurden entfernt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/drop.py"/>
        <source>{0} repeated face was taken out.</source>
        <translation>{0} doppelte Fläche wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/drop.py"/>
        <source>{0} repeated faces were taken out.</source>
        <translation>{0} doppelte Flächen wurden entfernt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/drop.py"/>
        <source>{0} stray shell was taken out.</source>
        <translation>{0} loses Teilstück wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/drop.py"/>
        <source>{0} stray shells were taken out.</source>
        <translation>{0} lose Teilstücke wurden entfernt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/fill.py"/>
        <source>What is there encloses nothing: its holes cannot be filled without guessing.</source>
        <translation>Was da ist, umschließt nichts: Die Löcher lassen sich nicht füllen, ohne zu raten.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/fill.py"/>
        <source>A large hole was closed by guessing: the shape there may be off by {0:.2g} mm.</source>
        <translation>Ein großes Loch wurde nach Vermutung geschlossen: Die Form kann dort um {0:.2g} mm abweichen.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/fill.py"/>
        <source>{0} hole was filled.</source>
        <translation>{0} Loch wurde gefüllt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/fill.py"/>
        <source>{0} holes were filled.</source>
        <translation>{0} Löcher wurden gefüllt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/fill.py"/>
        <source>{0} loose face that encloses nothing went.</source>
        <translation>{0} lose Fläche, die nichts umschließt, entfiel.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/fill.py"/>
        <source>{0} loose faces that enclose nothing went.</source>
        <translation>{0} lose Flächen, die nichts umschließen, entfielen.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/seam.py"/>
        <source>{0} open edge was closed.</source>
        <translation>{0} offene Kante wurde geschlossen.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/seam.py"/>
        <source>{0} open edges were closed.</source>
        <translation>{0} offene Kanten wurden geschlossen.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/seam.py"/>
        <source>Corners nearer than {0:.2g} mm were joined.</source>
        <translation>Ecken, die näher als {0:.2g} mm beieinander liegen, wurden verbunden.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/seam.py"/>
        <source>{0} open edge was sewn to its neighbour.</source>
        <translation>{0} offene Kante wurde mit ihrer Nachbarin vernäht.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/seam.py"/>
        <source>{0} open edges were sewn to their neighbours.</source>
        <translation>{0} offene Kanten wurden mit ihren Nachbarinnen vernäht.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/thicken.py"/>
        <source>Walls of a body that is open cannot be made thicker.</source>
        <translation>Die Wände eines offenen Körpers lassen sich nicht verdicken.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/thicken.py"/>
        <source>Walls could not be made {0:.3g} mm thick without the surface running through itself.</source>
        <translation>Die Wände ließen sich nicht auf {0:.3g} mm verdicken, ohne dass die Oberfläche sich selbst durchdringt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/thicken.py"/>
        <source>{0} face of thin walls was moved outward.</source>
        <translation>{0} Fläche dünner Wände wurde nach außen versetzt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/thicken.py"/>
        <source>{0} faces of thin walls were moved outward.</source>
        <translation>{0} Flächen dünner Wände wurden nach außen versetzt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/thicken.py"/>
        <source>Some walls are still thinner than {0:.3g} mm.</source>
        <translation>Manche Wände sind noch dünner als {0:.3g} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/turn.py"/>
        <source>{0} face was turned so that all look outward.</source>
        <translation>{0} Fläche wurde gedreht, sodass alle nach außen zeigen.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/turn.py"/>
        <source>{0} faces were turned so that all look outward.</source>
        <translation>{0} Flächen wurden gedreht, sodass alle nach außen zeigen.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/unite.py"/>
        <source>Some surfaces that cross each other could not be united.</source>
        <translation>Einige Oberflächen, die einander durchdringen, ließen sich nicht vereinigen.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/unite.py"/>
        <source>{0} surface left over inside was taken out.</source>
        <translation>{0} übrig gebliebene Oberfläche im Innern wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/unite.py"/>
        <source>{0} surfaces that touch, cross or lie in each other were united.</source>
        <translation>{0} Oberflächen, die sich berühren, kreuzen oder ineinander liegen, wurden vereint.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/unite.py"/>
        <source>A surface that looks inward crosses another. It was taken for a hollow, which it may not be.</source>
        <translation>Eine nach innen gewandte Oberfläche durchdringt eine andere. Sie wurde als Hohlraum gedeutet, was falsch sein kann.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/untangle.py"/>
        <location filename="../../mesh/repair.py"/>
        <source>{0} crossing of the surface is left.</source>
        <translation>{0} Stelle ist geblieben, an der die Fläche sich kreuzt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/untangle.py"/>
        <location filename="../../mesh/repair.py"/>
        <source>{0} crossings of the surface are left.</source>
        <translation>{0} Stellen sind geblieben, an denen die Fläche sich kreuzt.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/untangle.py"/>
        <source>{0} In a part of so many faces the step untangle closes them only when it is asked for.</source>
        <translation>{0} In einem Teil mit so vielen Flächen schließt der Schritt untangle sie nur auf Wunsch.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/untangle.py"/>
        <source>{0} crossing of the surface was closed anew.</source>
        <translation>{0} Stelle, an der die Fläche sich kreuzte, wurde neu geschlossen.</translation>
    </message>
    <message>
        <location filename="../../mesh/mend/untangle.py"/>
        <source>{0} crossings of the surface were closed anew.</source>
        <translation>{0} Stellen, an denen die Fläche sich kreuzte, wurden neu geschlossen.</translation>
    </message>
    <message>
        <location filename="../../mesh/native/__init__.py"/>
        <location filename="../../mesh/native/tree.py"/>
        <location filename="../../mesh/sandbox.py"/>
        <source>The model needs more memory than it is allowed.</source>
        <translation>Das Modell braucht mehr Speicher, als erlaubt ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/native/__init__.py"/>
        <location filename="../../mesh/native/tree.py"/>
        <location filename="../../mesh/sandbox.py"/>
        <source>Simplify the model or raise the limit.</source>
        <translation>Das Modell vereinfachen oder die Grenze anheben.</translation>
    </message>
    <message>
        <location filename="../../mesh/nearest.py"/>
        <source>The faces of the part lie too close to each other in one place.</source>
        <translation>Die Flächen des Teils liegen an einer Stelle zu dicht beieinander.</translation>
    </message>
    <message>
        <location filename="../../mesh/nearest.py"/>
        <source>Simplify it first.</source>
        <translation>Vereinfachen Sie es zuerst.</translation>
    </message>
    <message>
        <location filename="../../mesh/offset.py"/>
        <source>{0:.3g} mm are too fine for a part of this size.</source>
        <translation>{0:.3g} mm sind zu fein für ein Teil dieser Größe.</translation>
    </message>
    <message>
        <location filename="../../mesh/offset.py"/>
        <source>Take a thicker wall, or cut the part first.</source>
        <translation>Nehmen Sie eine dickere Wand, oder schneiden Sie das Teil zuerst.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>The file could not be read: {0}.</source>
        <translation>Die Datei konnte nicht gelesen werden: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>Check the disk and try again.</source>
        <translation>Den Datenträger prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>The file changed while it was being read.</source>
        <translation>Die Datei wurde beim Lesen verändert.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>Wait until the program that writes it is done, then open it again.</source>
        <translation>Warten, bis das schreibende Programm fertig ist, dann noch einmal öffnen.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>The file is {0:,.0f} MiB, and the limit is {1:,.0f} MiB.</source>
        <translation>Die Datei ist {0:,.0f} MiB groß, die Grenze liegt bei {1:,.0f} MiB.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>Simplify the model or raise the limit in the settings.</source>
        <translation>Das Modell vereinfachen oder die Grenze in den Einstellungen anheben.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <location filename="../../mesh/read/__init__.py"/>
        <location filename="../../services/shop/api/parts.py"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <location filename="../../mesh/read/__init__.py"/>
        <location filename="../../mesh/read/amf.py"/>
        <location filename="../../mesh/read/amf_xml.py"/>
        <location filename="../../mesh/read/archive.py"/>
        <location filename="../../mesh/read/gltf.py"/>
        <location filename="../../mesh/read/obj.py"/>
        <location filename="../../mesh/read/off.py"/>
        <location filename="../../mesh/read/polygons.py"/>
        <location filename="../../mesh/read/step.py"/>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <location filename="../../mesh/read/stl_binary.py"/>
        <location filename="../../mesh/read/text_numbers.py"/>
        <location filename="../../mesh/read/threemf.py"/>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>Export the model again.</source>
        <translation>Das Modell neu exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>a named pipe</source>
        <translation>eine benannte Pipe</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>not a file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>This is {0}, not a model file.</source>
        <translation>Das ist {0}, keine Modelldatei.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>Choose a file.</source>
        <translation>Eine Datei wählen.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>The file may not be read by you.</source>
        <translation>Für diese Datei fehlt die Leseberechtigung.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>Change its permissions or copy it to a folder of yours.</source>
        <translation>Die Rechte ändern oder die Datei in einen eigenen Ordner kopieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>This link points to a file that does not exist.</source>
        <translation>Diese Verknüpfung verweist auf eine Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>Open the file itself.</source>
        <translation>Die Datei selbst öffnen.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>There is no file “{0}”.</source>
        <translation>Die Datei „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>Check the name and the folder.</source>
        <translation>Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>This link leads in a circle.</source>
        <translation>Diese Verknüpfung führt im Kreis.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>the name is impossible</source>
        <translation>der Name ist unmöglich</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>The file could not be opened: {0}.</source>
        <translation>Die Datei konnte nicht geöffnet werden: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/opening.py"/>
        <source>Check the name and the disk.</source>
        <translation>Namen und Datenträger prüfen.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>The part has no faces, so it cannot be laid down.</source>
        <translation>Das Teil hat keine Flächen und kann daher nicht hingelegt werden.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>The part has no face {0}.</source>
        <translation>Das Teil hat keine Fläche {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>Click the side that should lie on the plate.</source>
        <translation>Auf die Seite klicken, die auf der Druckplatte liegen soll.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>This face has no area, so it has no direction.</source>
        <translation>Diese Fläche hat keine Ausdehnung und daher keine Richtung.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>Click a larger face beside it.</source>
        <translation>Auf eine größere Fläche daneben klicken.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>There is no aim “{0}”.</source>
        <translation>Das Ziel „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>The aims are {0}.</source>
        <translation>Die Ziele sind {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>It is not known where the load pulls.</source>
        <translation>Es ist nicht bekannt, wohin die Last zieht.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>Give its direction, such as z or 0,1,1.</source>
        <translation>Die Richtung angeben, etwa z oder 0,1,1.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>It lies best as it is.</source>
        <translation>So wie es liegt, liegt es am besten.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>Its layers lie along the load this way; supports take about {0} of plastic instead of {1}.</source>
        <translation>So liegen seine Schichten längs der Last; Stützen brauchen etwa {0} Kunststoff statt {1}.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>Laid this way it needs no supports, which saves about {0} of plastic.</source>
        <translation>So gelegt braucht es keine Stützen, das spart etwa {0} Kunststoff.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>Laid this way it needs about {0} of plastic for supports instead of {1}.</source>
        <translation>So gelegt braucht es etwa {0} Kunststoff für Stützen statt {1}.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>It is {0:.1f} mm high instead of {1:.1f} mm.</source>
        <translation>Es ist {0:.1f} mm hoch statt {1:.1f} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>It stands on {0} instead of {1}.</source>
        <translation>Es steht auf {0} statt {1}.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>Laid this way it prints a little better.</source>
        <translation>So gelegt druckt es sich etwas besser.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>{0:.1f} cm²</source>
        <translation>{0:.1f} cm²</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>{0:.3g} mm²</source>
        <translation>{0:.3g} mm²</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>{0:.1f} cm³</source>
        <translation>{0:.1f} cm³</translation>
    </message>
    <message>
        <location filename="../../mesh/orient.py"/>
        <source>{0:.3g} mm³</source>
        <translation>{0:.3g} mm³</translation>
    </message>
    <message>
        <location filename="../../mesh/orient_columns.py"/>
        <source>Too many faces lie one behind the other.</source>
        <translation>Zu viele Flächen liegen hintereinander.</translation>
    </message>
    <message>
        <location filename="../../mesh/orient_columns.py"/>
        <source>Simplify the model and try again.</source>
        <translation>Das Modell vereinfachen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../mesh/pack.py"/>
        <source>“{0}” is {1:.1f} × {2:.1f} × {3:.1f} mm and does not fit in the box of {4} mm.</source>
        <translation>„{0}“ ist {1:.1f} × {2:.1f} × {3:.1f} mm groß und passt nicht in den Bauraum von {4} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/pack.py"/>
        <source>Turn it, cut it, or choose a larger machine.</source>
        <translation>Drehen Sie es, schneiden Sie es, oder wählen Sie eine größere Maschine.</translation>
    </message>
    <message>
        <location filename="../../mesh/pack.py"/>
        <source>A part does not fit into the box.</source>
        <translation>Ein Teil passt nicht in den Bauraum.</translation>
    </message>
    <message>
        <location filename="../../mesh/pack.py"/>
        <source>Choose a larger box, or make the part smaller.</source>
        <translation>Einen größeren Bauraum wählen oder das Teil verkleinern.</translation>
    </message>
    <message>
        <location filename="../../mesh/plane.py"/>
        <source>A direction of no length points nowhere.</source>
        <translation>Eine Richtung ohne Länge zeigt nirgendwohin.</translation>
    </message>
    <message>
        <location filename="../../mesh/plane.py"/>
        <source>Give three numbers such as 0,0,1.</source>
        <translation>Drei Zahlen angeben, etwa 0,0,1.</translation>
    </message>
    <message>
        <location filename="../../mesh/plane.py"/>
        <source>The plane at {0:.4g} mm misses the part, which is {1:.4g} mm long that way.</source>
        <translation>Die Ebene bei {0:.4g} mm verfehlt das Teil, das in dieser Richtung {1:.4g} mm lang ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/plane.py"/>
        <source>Choose a place between 0 and {0:.4g} mm.</source>
        <translation>Eine Stelle zwischen 0 und {0:.4g} mm wählen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>The file nests without end.</source>
        <translation>Die Datei ist endlos verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <location filename="../../mesh/read/amf.py"/>
        <location filename="../../mesh/read/amf_xml.py"/>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <location filename="../../mesh/read/obj.py"/>
        <location filename="../../mesh/read/off.py"/>
        <location filename="../../mesh/read/ply_header.py"/>
        <location filename="../../mesh/read/raw.py"/>
        <location filename="../../mesh/read/text_numbers.py"/>
        <location filename="../../mesh/read/threemf.py"/>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>Export the model again; the file is damaged.</source>
        <translation>Das Modell neu exportieren; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>The content of the file is none of the model formats that can be read.</source>
        <translation>Der Inhalt der Datei ist keines der Modellformate, die gelesen werden können.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>Save the part as one of {0}.</source>
        <translation>Das Teil in einem dieser Formate speichern: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>The file's name ends in .{0}, and its content is {1}; it was read as that.</source>
        <translation>Der Dateiname endet auf .{0}, der Inhalt ist {1}; als solcher wurde er gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>“{0}” is not a unit that is known.</source>
        <translation>„{0}“ ist keine bekannte Einheit.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <location filename="../../mesh/write/__init__.py"/>
        <source>Use one of {0}.</source>
        <translation>Möglich sind: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>A model cannot be scaled by {0}.</source>
        <translation>Ein Modell kann nicht mit {0} skaliert werden.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>Give a number above zero.</source>
        <translation>Eine Zahl über null angeben.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>The file holds no triangle.</source>
        <translation>Die Datei enthält kein Dreieck.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>Export the model again as a mesh.</source>
        <translation>Das Modell neu als Netz exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <location filename="../../mesh/read/polygons.py"/>
        <source>The file holds a coordinate that is not a finite number.</source>
        <translation>Die Datei enthält eine Koordinate, die keine endliche Zahl ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>The file holds a coordinate more than 100 km from the origin.</source>
        <translation>Die Datei enthält eine Koordinate, die mehr als 100 km vom Ursprung entfernt ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>Check the unit, or export the model again.</source>
        <translation>Die Einheit prüfen oder das Modell neu exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>The whole model is smaller than a nanometre.</source>
        <translation>Das ganze Modell ist kleiner als ein Nanometer.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>Every triangle in the file is a point or a line.</source>
        <translation>Jedes Dreieck in der Datei ist ein Punkt oder eine Linie.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/__init__.py"/>
        <source>Export the model again; check its scale.</source>
        <translation>Das Modell neu exportieren und dabei den Maßstab prüfen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <source>The AMF's unit “{0}” is unknown.</source>
        <translation>Die Einheit „{0}“ der AMF-Datei ist unbekannt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Export the model again in millimetres.</source>
        <translation>Das Modell neu in Millimetern exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <source>The AMF's text is UTF-16, which few programs write; it was read all the same.</source>
        <translation>Der Text der AMF-Datei ist UTF-16, was kaum ein Programm schreibt; er wurde trotzdem gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The file's numbers are feet; they were converted to millimetres.</source>
        <translation>Die Zahlen der Datei sind Fuß; sie wurden in Millimeter umgerechnet.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The file's numbers are microns; they were converted to millimetres.</source>
        <translation>Die Zahlen der Datei sind Mikrometer; sie wurden in Millimeter umgerechnet.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The archive names two models, and nobody can tell which is meant.</source>
        <translation>Das Archiv nennt zwei Modelle, und niemand weiß, welches gemeint ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <source>The AMF places object {0}, which it does not hold.</source>
        <translation>Die AMF-Datei platziert Objekt {0}, das sie nicht enthält.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <location filename="../../mesh/read/amf_xml.py"/>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>The file places more than {0:,} bodies.</source>
        <translation>Die Datei platziert mehr als {0:,} Körper.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <location filename="../../mesh/read/amf_xml.py"/>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>Export fewer copies in one file.</source>
        <translation>Weniger Kopien in eine Datei exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <source>Volumes that a slicer takes for modifiers or supports were left out: {0}.</source>
        <translation>Volumen, die ein Slicer als Modifikatoren oder Stützen nimmt, wurden weggelassen: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <source>Curved triangles of the AMF were read as flat ones.</source>
        <translation>Gekrümmte Dreiecke der AMF-Datei wurden als ebene gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <source>A placement in the AMF is not made of sensible numbers.</source>
        <translation>Eine Platzierung in der AMF-Datei besteht nicht aus sinnvollen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf.py"/>
        <source>A constellation of the AMF contains itself.</source>
        <translation>Eine Anordnung der AMF-Datei enthält sich selbst.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>The AMF's XML is broken: {0}.</source>
        <translation>Das XML der AMF-Datei ist kaputt: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>The AMF's XML names a text encoding that does not exist.</source>
        <translation>Das XML der AMF-Datei nennt eine Textkodierung, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>The AMF holds something that is not a number where one belongs.</source>
        <translation>In der AMF-Datei steht etwas, das keine Zahl ist, wo eine hingehört.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>The AMF nests elements deeper than {0}.</source>
        <translation>Die AMF-Datei verschachtelt Elemente tiefer als {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>An element of the AMF has more attributes than any real one.</source>
        <translation>Ein Element der AMF-Datei hat mehr Attribute als jedes echte.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>A vertex or triangle of the AMF lacks one of its three numbers.</source>
        <translation>Einem Eckpunkt oder Dreieck der AMF-Datei fehlt eine der drei Zahlen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>Two objects of the AMF have the same id, and nobody can tell which is meant.</source>
        <translation>Zwei Objekte der AMF-Datei haben dieselbe Kennung, und niemand kann sagen, welches gemeint ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>The AMF holds more than {0:,} objects.</source>
        <translation>Die AMF-Datei enthält mehr als {0:,} Objekte.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>Export fewer bodies in one file.</source>
        <translation>Weniger Körper in eine Datei exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <source>The AMF's XML declares a DOCTYPE, which no AMF needs.</source>
        <translation>Das XML der AMF-Datei deklariert einen DOCTYPE, den keine AMF-Datei braucht.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/amf_xml.py"/>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Do not trust this file.</source>
        <translation>Dieser Datei nicht trauen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>would unpack to {0:,.0f} MiB</source>
        <translation>würde entpackt {0:,.0f} MiB groß</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>The archive lacks its part “{0}”.</source>
        <translation>Im Archiv fehlt der Teil „{0}“.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>unpacks to far more than its size allows</source>
        <translation>wird entpackt weit größer, als angegeben ist</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>a part is shorter than the directory says</source>
        <translation>ein Teil ist kürzer, als das Verzeichnis angibt</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>holds an oversized “{0}”</source>
        <translation>enthält ein übergroßes „{0}“</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>holds a part whose name leads outside, “{0}”</source>
        <translation>enthält einen Teil, dessen Name nach außen führt: „{0}“</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>holds a link, “{0}”</source>
        <translation>enthält eine Verknüpfung: „{0}“</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>The archive is locked with a password.</source>
        <translation>Das Archiv ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>Save it without a password.</source>
        <translation>Ohne Passwort speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>holds another archive, “{0}”</source>
        <translation>enthält ein weiteres Archiv: „{0}“</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>holds two parts of the same name, “{0}”, and nobody can tell which is meant</source>
        <translation>enthält zwei Teile mit demselben Namen „{0}“, und niemand weiß, welcher gemeint ist</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>packs its part “{0}” in a way that no 3MF may</source>
        <translation>packt seinen Teil „{0}“ auf eine Weise, die keinem 3MF erlaubt ist</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>holds the part “{0}”, which ends beyond the file</source>
        <translation>enthält den Teil „{0}“, der über das Ende der Datei hinausreicht</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>would unpack to far more than its size allows</source>
        <translation>würde entpackt weit größer, als angegeben ist</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>its directory is missing</source>
        <translation>das Verzeichnis fehlt</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>The archive holds more than {0:,} parts, which no 3MF needs.</source>
        <translation>Das Archiv enthält mehr als {0:,} Teile; so viele braucht kein 3MF.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>The archive is damaged: {0}.</source>
        <translation>Das Archiv ist beschädigt: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <location filename="../../mesh/read/off.py"/>
        <location filename="../../mesh/read/ply.py"/>
        <location filename="../../mesh/read/step.py"/>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <location filename="../../mesh/read/stl_binary.py"/>
        <source>Copy or export the file again.</source>
        <translation>Die Datei noch einmal kopieren oder exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>The archive {0}.</source>
        <translation>Das Archiv {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <source>Export the model again from the program that made it.</source>
        <translation>Das Modell mit dem Programm neu exportieren, aus dem es stammt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/archive.py"/>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>Do not trust this file; export the model again from its source.</source>
        <translation>Dieser Datei nicht trauen; das Modell aus seiner Quelle neu exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a ZIP archive without a 3D model</source>
        <translation>ein ZIP-Archiv ohne 3D-Modell</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>an empty ZIP archive</source>
        <translation>ein leeres ZIP-Archiv</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a bzip2 archive</source>
        <translation>ein bzip2-Archiv</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>an xz archive</source>
        <translation>ein xz-Archiv</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a Zstandard archive</source>
        <translation>ein Zstandard-Archiv</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>binary G-code</source>
        <translation>binärer G-Code</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a Blender project</source>
        <translation>ein Blender-Projekt</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>an FBX scene</source>
        <translation>eine FBX-Szene</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a tar archive</source>
        <translation>ein tar-Archiv</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>COLLADA is not read here.</source>
        <translation>COLLADA wird hier nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>Save the part as GLB, OBJ or STL.</source>
        <translation>Das Teil als GLB, OBJ oder STL speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>VRML is not read here.</source>
        <translation>VRML wird hier nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>Save the part as OBJ or STL.</source>
        <translation>Das Teil als OBJ oder STL speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>text and not a model</source>
        <translation>Text und kein Modell</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>The file is {0}.</source>
        <translation>Die Datei ist {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Unpack it and open the model inside.</source>
        <translation>Das Archiv entpacken und das Modell darin öffnen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/disguise.py"/>
        <source>Choose a model file such as STL, 3MF, OBJ or STEP.</source>
        <translation>Eine Modelldatei wählen, etwa STL, 3MF, OBJ oder STEP.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>its description contradicts itself</source>
        <translation>die Beschreibung widerspricht sich</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>The GLB holds more than {0:,} nodes.</source>
        <translation>Das GLB enthält mehr als {0:,} Knoten.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>Export a simpler scene.</source>
        <translation>Eine einfachere Szene exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>The GLB requires “{0}”, which is not read here.</source>
        <translation>Das GLB verlangt „{0}“, das hier nicht gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>Save it without compression or extensions.</source>
        <translation>Ohne Komprimierung und Erweiterungen speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>The file refers to images elsewhere, which were not opened; textures do not print.</source>
        <translation>Die Datei verweist auf Bilder an anderer Stelle, die nicht geöffnet wurden; Texturen werden nicht gedruckt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>Poses and animations were left out; the resting shape was read.</source>
        <translation>Posen und Animationen wurden weggelassen; gelesen wurde die Ruheform.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>The GLB's nodes contain themselves or nest without end.</source>
        <translation>Die Knoten des GLB enthalten sich selbst oder sind endlos verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>The GLB places copies by an extension that is not read here.</source>
        <translation>Das GLB platziert Kopien über eine Erweiterung, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>Save it with plain copies.</source>
        <translation>Mit einfachen Kopien speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>Points and lines in the file were left out.</source>
        <translation>Punkte und Linien in der Datei wurden weggelassen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>Morph targets were left out; the resting shape was read.</source>
        <translation>Morph-Ziele wurden weggelassen; gelesen wurde die Ruheform.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf.py"/>
        <source>A placement in the GLB is not made of sensible numbers.</source>
        <translation>Eine Platzierung im GLB besteht nicht aus sinnvollen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>The description of the scene is longer than 64 MiB.</source>
        <translation>Die Beschreibung der Szene ist länger als 64 MiB.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>its description is not JSON</source>
        <translation>die Beschreibung ist kein JSON</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>its description is not a scene</source>
        <translation>die Beschreibung ist keine Szene</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>The GLB holds more than {0:,} buffers.</source>
        <translation>Die GLB-Datei enthält mehr als {0:,} Puffer.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>The glTF keeps its shape in another file, which is not opened.</source>
        <translation>Die glTF-Datei hat ihre Form in einer anderen Datei, die nicht geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>Save it as one GLB file, or as .gltf with its buffers embedded.</source>
        <translation>Als eine GLB-Datei speichern oder als .gltf mit eingebetteten Puffern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>The GLB stores its shape sparsely, which is not read here.</source>
        <translation>Das GLB speichert seine Form lückenhaft (sparse), was hier nicht gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>Save it without compression.</source>
        <translation>Ohne Komprimierung speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>a face names its points by broken or negative numbers</source>
        <translation>eine Fläche nennt ihre Punkte mit gebrochenen oder negativen Zahlen</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>a list of numbers is of the wrong kind</source>
        <translation>eine Zahlenliste ist von der falschen Art</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>a list of numbers reaches beyond the file</source>
        <translation>eine Zahlenliste reicht über die Datei hinaus</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>an embedded buffer is not in base64</source>
        <translation>ein eingebetteter Puffer ist nicht in Base64</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>it names what it does not hold</source>
        <translation>es nennt etwas, das es nicht enthält</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>its header promises what the file does not hold</source>
        <translation>der Kopf verspricht, was die Datei nicht enthält</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>its binary part is cut off</source>
        <translation>der binäre Teil ist abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>The GLB is compressed with {0}, which is not read here.</source>
        <translation>Die GLB-Datei ist mit {0} komprimiert, was hier nicht gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/gltf_buffers.py"/>
        <source>The GLB cannot be read: {0}.</source>
        <translation>Das GLB kann nicht gelesen werden: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>The file begins like an OBJ and holds binary data.</source>
        <translation>Die Datei beginnt wie ein OBJ und enthält binäre Daten.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>The OBJ holds no face.</source>
        <translation>Das OBJ enthält keine Fläche.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>Export the model again with its surfaces as a mesh.</source>
        <translation>Das Modell neu exportieren, mit den Oberflächen als Netz.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>A face of the OBJ names an impossible vertex.</source>
        <translation>Eine Fläche im OBJ nennt einen unmöglichen Punkt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>A face points to vertex 0, and an OBJ counts from 1.</source>
        <translation>Eine Fläche verweist auf Punkt 0, und ein OBJ zählt ab 1.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>The file refers to “{0}”, which was not opened; colours and textures do not print.</source>
        <translation>Die Datei verweist auf „{0}“; das wurde nicht geöffnet, Farben und Texturen werden nicht gedruckt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>The file asks for a command to be run, which was not done.</source>
        <translation>Die Datei verlangt, dass ein Befehl ausgeführt wird; das wurde nicht getan.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>Lines in the file were left out; only faces are read.</source>
        <translation>Linien in der Datei wurden weggelassen; nur Flächen werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>Points in the file were left out; only faces are read.</source>
        <translation>Punkte in der Datei wurden weggelassen; nur Flächen werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <source>Free-form curves and surfaces in the file were left out; only faces are read.</source>
        <translation>Freiformkurven und -flächen in der Datei wurden weggelassen; nur Flächen werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/obj.py"/>
        <location filename="../../mesh/read/off.py"/>
        <location filename="../../mesh/read/ply.py"/>
        <source>{0:,} faces with fewer than three corners were dropped.</source>
        <translation>{0:,} Flächen mit weniger als drei Ecken wurden weggelassen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/off.py"/>
        <source>This kind of OFF (binary or of four dimensions) is not read.</source>
        <translation>Diese Art OFF (binär oder vierdimensional) wird nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/off.py"/>
        <source>Save it as plain OFF, PLY or STL.</source>
        <translation>Als einfaches OFF, PLY oder STL speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/off.py"/>
        <source>The OFF ends after its first word.</source>
        <translation>Das OFF endet nach dem ersten Wort.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/off.py"/>
        <source>The OFF does not say how many vertices and faces it holds.</source>
        <translation>Das OFF nennt nicht, wie viele Punkte und Flächen es enthält.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/off.py"/>
        <source>The OFF claims {0:,} vertices and {1:,} faces and holds {2:,} lines: it is cut off.</source>
        <translation>Das OFF nennt {0:,} Punkte und {1:,} Flächen und enthält {2:,} Zeilen: Es ist abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/off.py"/>
        <source>A face of the OFF names an impossible vertex.</source>
        <translation>Eine Fläche im OFF nennt einen unmöglichen Punkt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/off.py"/>
        <source>A face of the OFF holds fewer corners than it claims.</source>
        <translation>Eine Fläche im OFF hat weniger Ecken als angegeben.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/package.py"/>
        <source>The document's unit is unknown.</source>
        <translation>Die Einheit des Dokuments ist unbekannt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/package.py"/>
        <location filename="../../printdesk/document_reading.py"/>
        <source>Save it again with PrintDesk.</source>
        <translation>Mit PrintDesk noch einmal speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply.py"/>
        <source>The PLY holds no faces; perhaps it is a cloud of points.</source>
        <translation>Das PLY enthält keine Flächen; vielleicht ist es eine Punktwolke.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply.py"/>
        <source>Export the model as a mesh.</source>
        <translation>Das Modell als Netz exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply.py"/>
        <source>The file refers to “{0}”, which was not opened; textures do not print.</source>
        <translation>Die Datei verweist auf „{0}“; das wurde nicht geöffnet, Texturen werden nicht gedruckt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply.py"/>
        <source>The PLY holds triangle strips, which are not read.</source>
        <translation>Das PLY enthält Dreiecksstreifen, die nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply.py"/>
        <source>Export it with plain faces.</source>
        <translation>Mit einfachen Flächen exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply.py"/>
        <source>The PLY claims {0:,} records of “{1}” and holds fewer: it is cut off or damaged.</source>
        <translation>Das PLY nennt {0:,} Einträge von „{1}“ und enthält weniger: Es ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply_header.py"/>
        <source>its header does not end</source>
        <translation>der Kopf endet nicht</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply_header.py"/>
        <source>its header holds the line “{0}”</source>
        <translation>der Kopf enthält die Zeile „{0}“</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply_header.py"/>
        <source>its header names no format that is known</source>
        <translation>der Kopf nennt kein bekanntes Format</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply_header.py"/>
        <source>its header declares a property of an unknown type</source>
        <translation>der Kopf nennt eine Eigenschaft unbekannter Art</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply_header.py"/>
        <source>its header counts a list in broken numbers</source>
        <translation>der Kopf zählt eine Liste in gebrochenen Zahlen</translation>
    </message>
    <message>
        <location filename="../../mesh/read/ply_header.py"/>
        <source>The PLY cannot be read: {0}.</source>
        <translation>Das PLY kann nicht gelesen werden: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/polygons.py"/>
        <source>A face has {0:,} corners, and the limit is {1:,}.</source>
        <translation>Eine Fläche hat {0:,} Ecken, die Grenze liegt bei {1:,}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/polygons.py"/>
        <source>Export the model again with triangles only.</source>
        <translation>Das Modell neu exportieren, nur mit Dreiecken.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/polygons.py"/>
        <source>The file holds {0:,} triangles, and the limit is {1:,}.</source>
        <translation>Die Datei enthält {0:,} Dreiecke, die Grenze liegt bei {1:,}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/polygons.py"/>
        <source>Simplify the model before opening it.</source>
        <translation>Das Modell vor dem Öffnen vereinfachen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/raw.py"/>
        <source>A face points to a vertex that is not in the file, which holds {0}.</source>
        <translation>Eine Fläche verweist auf einen Punkt, den es in der Datei nicht gibt; sie enthält {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/slicer_settings.py"/>
        <source>The file was made for {0}; its settings are told here and not obeyed.</source>
        <translation>Die Datei wurde für {0} gemacht; die Einstellungen werden hier genannt und nicht befolgt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/slicer_settings.py"/>
        <source>Its settings ask for layers of {0} mm.</source>
        <translation>Die Einstellungen verlangen Schichten von {0} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/slicer_settings.py"/>
        <source>Its settings ask for {0} % infill.</source>
        <translation>Die Einstellungen verlangen {0} % Füllung.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/slicer_settings.py"/>
        <source>Its settings ask for the material {0}.</source>
        <translation>Die Einstellungen verlangen das Material {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/slicer_settings.py"/>
        <source>The slicer's list of bodies is damaged, so every body of the file counts as solid.</source>
        <translation>Die Körperliste des Slicers ist beschädigt, daher zählt jeder Körper der Datei als massiv.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/slicer_settings.py"/>
        <source>Bambu Studio</source>
        <translation>Bambu Studio</translation>
    </message>
    <message>
        <location filename="../../mesh/read/slicer_settings.py"/>
        <source>Bambu Studio or OrcaSlicer</source>
        <translation>Bambu Studio oder OrcaSlicer</translation>
    </message>
    <message>
        <location filename="../../mesh/read/slicer_settings.py"/>
        <source>a slicer</source>
        <translation>einen Slicer</translation>
    </message>
    <message>
        <location filename="../../mesh/read/step.py"/>
        <source>The STEP file ends before its last line: it is cut off.</source>
        <translation>Die STEP-Datei endet vor ihrer letzten Zeile: Sie ist abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/step.py"/>
        <source>The STEP file holds a list that no real part needs.</source>
        <translation>Die STEP-Datei enthält eine Liste, die kein wirkliches Teil braucht.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/step.py"/>
        <source>The STEP file holds a number beyond anything that can be measured.</source>
        <translation>Die STEP-Datei enthält eine Zahl jenseits von allem, was sich messen lässt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/step.py"/>
        <source>The STEP file holds no shape that can be built.</source>
        <translation>Die STEP-Datei enthält keine Form, die sich aufbauen lässt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/step.py"/>
        <source>Export it again as STEP AP214 or AP242, or as STL.</source>
        <translation>Neu als STEP AP214 oder AP242 exportieren, oder als STL.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>The file begins like an ASCII STL and holds binary data.</source>
        <translation>Die Datei beginnt wie ein ASCII-STL und enthält binäre Daten.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>Export the model again as binary STL.</source>
        <translation>Das Modell neu als binäres STL exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>The last solid is not closed by endsolid; what was there was read.</source>
        <translation>Der letzte Körper ist nicht mit endsolid abgeschlossen; was da war, wurde gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>Decimal commas were read as points.</source>
        <translation>Dezimalkommas wurden als Punkte gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>The STL departs from its format; the facets that are sound were read.</source>
        <translation>Das STL weicht von seinem Format ab; die einwandfreien Facetten wurden gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>The STL holds more than {0:,} solids.</source>
        <translation>Das STL enthält mehr als {0:,} Körper.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>The STL ends in the middle of a facet: it is cut off.</source>
        <translation>Das STL endet mitten in einer Facette: Es ist abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>{0:,} facets without exactly three corners were dropped.</source>
        <translation>{0:,} Facetten ohne genau drei Ecken wurden weggelassen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_ascii.py"/>
        <source>The file begins like an ASCII STL and holds no triangle.</source>
        <translation>Die Datei beginnt wie ein ASCII-STL und enthält kein Dreieck.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_binary.py"/>
        <source>The file ends before an STL's header does.</source>
        <translation>Die Datei endet noch im Kopf des STL.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_binary.py"/>
        <source>The STL declares no triangle.</source>
        <translation>Das STL nennt kein Dreieck.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_binary.py"/>
        <source>The STL claims {0:,} triangles and holds {1:,}: it is cut off or not an STL.</source>
        <translation>Das STL nennt {0:,} Dreiecke und enthält {1:,}: Es ist abgeschnitten oder kein STL.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/stl_binary.py"/>
        <source>{0:,} bytes after the {1:,} declared triangles were ignored.</source>
        <translation>{0:,} Bytes nach den {1:,} genannten Dreiecken wurden nicht beachtet.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/text_numbers.py"/>
        <source>A face names a vertex by something that is not a whole number.</source>
        <translation>Eine Fläche nennt einen Punkt durch etwas, das keine ganze Zahl ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/text_numbers.py"/>
        <source>holds “{0}” where a number belongs</source>
        <translation>enthält „{0}“, wo eine Zahl hingehört</translation>
    </message>
    <message>
        <location filename="../../mesh/read/text_numbers.py"/>
        <source>holds something that is not a number where one belongs</source>
        <translation>enthält etwas anderes, wo eine Zahl hingehört</translation>
    </message>
    <message>
        <location filename="../../mesh/read/text_numbers.py"/>
        <source>The file {0}.</source>
        <translation>Die Datei {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/text_numbers.py"/>
        <source>Export the model again; the file is damaged or not what its ending says.</source>
        <translation>Das Modell neu exportieren; die Datei ist beschädigt oder nicht das, was ihre Endung sagt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/text_numbers.py"/>
        <source>A line of the file holds fewer than {0} numbers.</source>
        <translation>Eine Zeile der Datei enthält weniger als {0} Zahlen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The 3MF's text is UTF-16, which the format does not allow; it was read all the same.</source>
        <translation>Der Text des 3MF ist UTF-16, was das Format nicht erlaubt; er wurde trotzdem gelesen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The 3MF's unit “{0}” is unknown.</source>
        <translation>Die Einheit „{0}“ des 3MF ist unbekannt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The archive points outside itself, to “{0}”.</source>
        <translation>Das Archiv zeigt aus sich hinaus, auf „{0}“.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The 3MF's list of parts is broken XML.</source>
        <translation>Die Teileliste des 3MF ist fehlerhaftes XML.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The archive holds no 3D model; it is not a 3MF.</source>
        <translation>Das Archiv enthält kein 3D-Modell; es ist kein 3MF.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>The 3MF's XML declares a DOCTYPE, which no 3MF may.</source>
        <translation>Das XML des 3MF enthält ein DOCTYPE, was in einem 3MF verboten ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The 3MF requires an extension that is not read here: “{0}”.</source>
        <translation>Das 3MF verlangt eine Erweiterung, die hier nicht gelesen wird: „{0}“.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Export it without that extension, or as STL.</source>
        <translation>Ohne diese Erweiterung exportieren, oder als STL.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Every body in the 3MF is marked as not to be printed.</source>
        <translation>Jeder Körper im 3MF ist als nicht zu drucken gekennzeichnet.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Mark them printable and save again.</source>
        <translation>Als druckbar kennzeichnen und neu speichern.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Bodies marked as not to be printed were left out: {0}.</source>
        <translation>Als nicht zu drucken gekennzeichnete Körper wurden weggelassen: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Objects that are supports or surfaces, not models, were left out: {0}.</source>
        <translation>Objekte, die Stützen oder Oberflächen und keine Modelle sind, wurden weggelassen: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Modifiers of a slicer, which are no bodies, were left out: {0}.</source>
        <translation>Modifikatoren eines Slicers, die keine Körper sind, wurden weggelassen: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Support blockers and enforcers of a slicer were left out: {0}.</source>
        <translation>Stützenblocker und Stützenerzwinger eines Slicers wurden weggelassen: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Negative volumes, which a slicer would cut out of the body, were left out uncut: {0}.</source>
        <translation>Negative Volumen, die ein Slicer aus dem Körper schneiden würde, wurden ungeschnitten weggelassen: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The 3MF places nothing on its plate; every model in it was taken.</source>
        <translation>Das 3MF legt nichts auf seine Druckplatte; jedes Modell darin wurde genommen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Beam lattices in the 3MF were left out.</source>
        <translation>Gitterstrukturen im 3MF wurden weggelassen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The 3MF places object {0}, which it does not hold.</source>
        <translation>Das 3MF platziert das Objekt {0}, das es nicht enthält.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The 3MF keeps its shape as slices beside a coarse mesh.</source>
        <translation>Das 3MF hat seine Form als Schichten neben einem groben Netz.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>Export it with the full mesh.</source>
        <translation>Mit dem vollen Netz exportieren.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>An object of the 3MF contains itself.</source>
        <translation>Ein Objekt des 3MF enthält sich selbst.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf.py"/>
        <source>The 3MF nests components deeper than {0}.</source>
        <translation>Das 3MF verschachtelt Komponenten tiefer als {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>The 3MF's XML is broken: {0}.</source>
        <translation>Das XML des 3MF ist fehlerhaft: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>The 3MF's XML names a text encoding that does not exist.</source>
        <translation>Das XML des 3MF nennt eine Textkodierung, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>The 3MF holds something that is not a number where one belongs.</source>
        <translation>Das 3MF enthält etwas anderes, wo eine Zahl hingehört.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>The 3MF nests elements deeper than {0}.</source>
        <translation>Das 3MF verschachtelt Elemente tiefer als {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>Two objects of the 3MF have the same id, and nobody can tell which is meant.</source>
        <translation>Zwei Objekte des 3MF haben dieselbe Nummer, und niemand weiß, welches gemeint ist.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>The 3MF holds more than {0:,} objects.</source>
        <translation>Das 3MF enthält mehr als {0:,} Objekte.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>An element of the 3MF has more attributes than any real one.</source>
        <translation>Ein Element des 3MF hat mehr Attribute als jedes wirkliche.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>A placement in the 3MF is not twelve sensible numbers.</source>
        <translation>Eine Platzierung im 3MF besteht nicht aus zwölf sinnvollen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>A placement in the 3MF flattens its body to nothing.</source>
        <translation>Eine Platzierung im 3MF drückt ihren Körper zu nichts zusammen.</translation>
    </message>
    <message>
        <location filename="../../mesh/read/threemf_xml.py"/>
        <source>An element of the 3MF lacks its “{0}”.</source>
        <translation>Einem Element des 3MF fehlt „{0}“.</translation>
    </message>
    <message>
        <location filename="../../mesh/repair.py"/>
        <source>{0} What is inside there cannot be told without guessing.</source>
        <translation>{0} Was dort innen ist, lässt sich nicht sagen, ohne zu raten.</translation>
    </message>
    <message>
        <location filename="../../mesh/repair.py"/>
        <source>{0} edge is still open.</source>
        <translation>{0} Kante ist noch offen.</translation>
    </message>
    <message>
        <location filename="../../mesh/repair.py"/>
        <source>{0} edges are still open.</source>
        <translation>{0} Kanten sind noch offen.</translation>
    </message>
    <message>
        <location filename="../../mesh/repair.py"/>
        <source>What closes them cannot be told.</source>
        <translation>Was sie schließt, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <location filename="../../mesh/repair.py"/>
        <source>Some faces cannot be turned so that all agree: inside and outside cannot be told there.</source>
        <translation>Einige Flächen lassen sich nicht so drehen, dass alle zueinander passen: Innen und außen sind dort nicht zu unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../mesh/sandbox.py"/>
        <source>No worker process could be started: {0}.</source>
        <translation>Es konnte kein Rechenprozess gestartet werden: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/sandbox.py"/>
        <source>Close other programs and try again.</source>
        <translation>Andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../mesh/sandbox.py"/>
        <source>The work took longer than the {0:.0f} s allowed.</source>
        <translation>Die Arbeit dauerte länger als die erlaubten {0:.0f} s.</translation>
    </message>
    <message>
        <location filename="../../mesh/sandbox.py"/>
        <source>The work on this model ended in a crash; the program itself is unharmed.</source>
        <translation>Die Arbeit an diesem Modell endete mit einem Absturz; das Programm selbst ist unversehrt.</translation>
    </message>
    <message>
        <location filename="../../mesh/sandbox.py"/>
        <source>Check the file.</source>
        <translation>Die Datei prüfen.</translation>
    </message>
    <message>
        <location filename="../../mesh/sandbox.py"/>
        <source>The work on this model failed for a reason nobody foresaw; the log has it.</source>
        <translation>Die Arbeit an diesem Modell scheiterte aus unbekanntem Grund; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <location filename="../../mesh/sandbox.py"/>
        <source>Report it with the file.</source>
        <translation>Bitte mit der Datei melden.</translation>
    </message>
    <message>
        <location filename="../../mesh/sandbox.py"/>
        <source>The work was cancelled.</source>
        <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../mesh/simplify.py"/>
        <source>A tolerance of {0:.4g} mm says nothing about a part of {1:.4g} mm.</source>
        <translation>Eine Toleranz von {0:.4g} mm sagt nichts über ein Teil von {1:.4g} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/simplify.py"/>
        <source>Choose one above 0 and below a quarter of the part, such as 0.05 mm.</source>
        <translation>Eine über 0 und unter einem Viertel des Teils wählen, etwa 0,05 mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/simplify.py"/>
        <source>A closed body has at least 4 triangles.</source>
        <translation>Ein geschlossener Körper hat mindestens 4 Dreiecke.</translation>
    </message>
    <message>
        <location filename="../../mesh/simplify.py"/>
        <source>Ask for more.</source>
        <translation>Verlangen Sie mehr.</translation>
    </message>
    <message>
        <location filename="../../mesh/simplify.py"/>
        <source>{0:,} triangles are too few to keep this shape.</source>
        <translation>{0:,} Dreiecke sind zu wenige, um diese Form zu halten.</translation>
    </message>
    <message>
        <location filename="../../mesh/simplify.py"/>
        <source>Ask for more triangles.</source>
        <translation>Verlangen Sie mehr Dreiecke.</translation>
    </message>
    <message>
        <location filename="../../mesh/split.py"/>
        <source>The part falls into {0:,} pieces, more than the {1} that are taken apart.</source>
        <translation>Das Teil zerfällt in {0:,} Stücke, mehr als die {1}, die getrennt werden.</translation>
    </message>
    <message>
        <location filename="../../mesh/split.py"/>
        <source>Take out the stray ones first: `repair --step drop_stray`.</source>
        <translation>Erst die losen herausnehmen: `repair --step drop_stray`.</translation>
    </message>
    <message>
        <location filename="../../mesh/turns.py"/>
        <source>“{0}” is {1:.1f} mm high, and the printer builds {2:g} mm.</source>
        <translation>„{0}“ ist {1:.1f} mm hoch, und der Drucker baut {2:g} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/turns.py"/>
        <source>Lay it flat, cut it, or choose a larger printer.</source>
        <translation>Legen Sie es flach, schneiden Sie es, oder wählen Sie einen größeren Drucker.</translation>
    </message>
    <message>
        <location filename="../../mesh/turns.py"/>
        <source>“{0}” is {1:.1f} × {2:.1f} mm and does not fit on the plate of {3:g} × {4:g} mm.</source>
        <translation>„{0}“ ist {1:.1f} × {2:.1f} mm groß und passt nicht auf die Platte von {3:g} × {4:g} mm.</translation>
    </message>
    <message>
        <location filename="../../mesh/turns.py"/>
        <source>Turn it, cut it, or choose a larger printer.</source>
        <translation>Drehen Sie es, schneiden Sie es, oder wählen Sie einen größeren Drucker.</translation>
    </message>
    <message>
        <location filename="../../mesh/units.py"/>
        <source>Its sides are whole fractions of an inch; taken as inches its longest side is {0:.4g} mm.</source>
        <translation>Die Seiten sind ganze Bruchteile eines Zolls; in Zoll gelesen ist die längste Seite {0:.4g} mm lang.</translation>
    </message>
    <message>
        <location filename="../../mesh/units.py"/>
        <source>It is {0:.3g} mm long; taken as metres its longest side is {1:.4g} mm.</source>
        <translation>Das Teil ist {0:.3g} mm lang; in Metern gelesen ist die längste Seite {1:.4g} mm lang.</translation>
    </message>
    <message>
        <location filename="../../mesh/units.py"/>
        <source>It is {0:.3g} mm long; taken as inches its longest side is {1:.4g} mm.</source>
        <translation>Das Teil ist {0:.3g} mm lang; in Zoll gelesen ist die längste Seite {1:.4g} mm lang.</translation>
    </message>
    <message>
        <location filename="../../mesh/units.py"/>
        <source>It is {0:.4g} m long; taken as microns its longest side is {1:.4g} mm.</source>
        <translation>Das Teil ist {0:.4g} m lang; in Mikrometern gelesen ist die längste Seite {1:.4g} mm lang.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>“{0}” is no format</source>
        <translation>„{0}“ ist kein Format</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>A name without an ending says no format</source>
        <translation>Ein Name ohne Endung nennt kein Format</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>{0} that can be written.</source>
        <translation>{0}, das geschrieben werden kann.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>There is no triangle to write.</source>
        <translation>Es gibt kein Dreieck zu schreiben.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>Choose a part with a surface.</source>
        <translation>Ein Teil mit einer Oberfläche wählen.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>The copies have more than {0:,} triangles together, too many for one mesh.</source>
        <translation>Die Exemplare haben zusammen mehr als {0:,} Dreiecke, zu viele für ein Netz.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>Write a 3MF, which holds each part once.</source>
        <translation>Schreiben Sie ein 3MF, das jedes Teil nur einmal enthält.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>The disk is full, so nothing was written.</source>
        <translation>Der Datenträger ist voll, deshalb wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>Free some space or choose another folder.</source>
        <translation>Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>The folder may not be written to by you.</source>
        <translation>Für diesen Ordner fehlt die Schreibberechtigung.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <location filename="../../printdesk/watched.py"/>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>The folder to write to does not exist.</source>
        <translation>Den Zielordner gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <source>The file could not be written: {0}.</source>
        <translation>Die Datei konnte nicht geschrieben werden: {0}.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/__init__.py"/>
        <location filename="../../printdesk/documents.py"/>
        <source>Choose another folder or name.</source>
        <translation>Einen anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../mesh/write/threemf.py"/>
        <source>The picture for the 3MF is no PNG below 4 MiB.</source>
        <translation>Das Bild für die 3MF-Datei ist kein PNG unter 4 MiB.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>This is too long for a number.</source>
        <translation>Das ist zu lang für eine Zahl.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>These units do not go together here.</source>
        <translation>Diese Einheiten passen hier nicht zusammen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>This number is too large.</source>
        <translation>Diese Zahl ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>There is no bracket to close.</source>
        <translation>Es gibt keine Klammer, die zu schließen wäre.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>There is no number.</source>
        <translation>Da steht keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>“{text}” is no number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>Nothing can be divided by zero.</source>
        <translation>Durch null kann nichts geteilt werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>There are too many brackets.</source>
        <translation>Das sind zu viele Klammern.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>A bracket is not closed.</source>
        <translation>Eine Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>A number is missing after “{sign}”.</source>
        <translation>Nach „{sign}“ fehlt eine Zahl.</translation>
    </message>
    <message>
        <location filename="../../printdesk/arithmetic.py"/>
        <source>“{unit}” is no unit here; these are known: {units}.</source>
        <translation>„{unit}“ ist hier keine Einheit; bekannt sind: {units}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/asking.py"/>
        <source>{name} has not answered earlier questions yet; ask again later.</source>
        <translation>{name} hat frühere Fragen noch nicht beantwortet; fragen Sie später noch einmal.</translation>
    </message>
    <message>
        <location filename="../../printdesk/asking.py"/>
        <location filename="../../printdesk/hints.py"/>
        <location filename="../../printdesk/local_prices.py"/>
        <source>Asking for prices was cancelled.</source>
        <translation>Die Preisanfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/asking.py"/>
        <source>{name} did not give all of its prices within {seconds} seconds.</source>
        <translation>{name} hat nicht alle Preise innerhalb von {seconds} Sekunden genannt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/asking.py"/>
        <location filename="../../printdesk/service_list.py"/>
        <source>{name} did not answer within {seconds} seconds.</source>
        <translation>{name} hat nicht innerhalb von {seconds} Sekunden geantwortet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/bench.py"/>
        <location filename="../../ui/prepare/mended.py"/>
        <source>Mended</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <location filename="../../printdesk/bench.py"/>
        <location filename="../../printdesk/shaping.py"/>
        <source>A part cannot be scaled to nothing.</source>
        <translation>Ein Teil kann nicht auf nichts verkleinert werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/bench.py"/>
        <location filename="../../printdesk/shaping.py"/>
        <source>Choose a factor above zero.</source>
        <translation>Einen Faktor über null wählen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/bench.py"/>
        <source>{name} is not a closed body, so nobody can print or price it as it stands.</source>
        <translation>{name} ist kein geschlossener Körper; so kann es niemand drucken oder einen Preis nennen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/bench.py"/>
        <source>Mend it first, and look at what the mend changed.</source>
        <translation>Zuerst reparieren und ansehen, was sich dabei geändert hat.</translation>
    </message>
    <message>
        <location filename="../../printdesk/billed.py"/>
        <source>This part encloses no volume, so nobody can say what it costs to make.</source>
        <translation>Dieses Teil umschließt kein Volumen; niemand kann sagen, was es kostet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/billed.py"/>
        <location filename="../../services/shop/quotes.py"/>
        <source>Mend the part first, then ask for the price again.</source>
        <translation>Das Teil zuerst reparieren, dann den Preis neu anfragen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/billed.py"/>
        <source>This part is larger than anything that is made, so it has no price.</source>
        <translation>Dieses Teil ist größer als alles, was hergestellt wird, und hat darum keinen Preis.</translation>
    </message>
    <message>
        <location filename="../../printdesk/billed.py"/>
        <source>Look whether the file's unit was taken rightly.</source>
        <translation>Prüfen, ob die Einheit der Datei richtig verstanden wurde.</translation>
    </message>
    <message>
        <location filename="../../printdesk/bounded_json.py"/>
        <source>a list where names belong</source>
        <translation>eine Liste, wo Namen hingehören</translation>
    </message>
    <message>
        <location filename="../../printdesk/bounded_json.py"/>
        <source>too long a list, or none</source>
        <translation>eine zu lange Liste oder keine</translation>
    </message>
    <message>
        <location filename="../../printdesk/bounded_json.py"/>
        <source>a number where words belong</source>
        <translation>eine Zahl, wo Worte hingehören</translation>
    </message>
    <message>
        <location filename="../../printdesk/bounded_json.py"/>
        <source>a word that is not known</source>
        <translation>ein unbekanntes Wort</translation>
    </message>
    <message>
        <location filename="../../printdesk/bounded_json.py"/>
        <source>neither true nor false</source>
        <translation>weder wahr noch falsch</translation>
    </message>
    <message>
        <location filename="../../printdesk/bounded_json.py"/>
        <source>a number that cannot be</source>
        <translation>eine Zahl, die nicht sein kann</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_book.py"/>
        <source>You have a newer card of {shop} already, of {day}.</source>
        <translation>Von {shop} ist schon eine neuere Karte da, vom {day}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_book.py"/>
        <source>Keep that one.</source>
        <translation>Diese behalten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_book.py"/>
        <source>{shop} (card)</source>
        <translation>{shop} (Karte)</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_book.py"/>
        <location filename="../../printdesk/service_list.py"/>
        <source>There is a shop called “{name}” already.</source>
        <translation>Eine Werkstatt namens „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_book.py"/>
        <location filename="../../printdesk/service_list.py"/>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_book.py"/>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_offers.py"/>
        <source>The card of {shop} has expired; ask the shop for a new one.</source>
        <translation>Die Karte von {shop} ist abgelaufen; bitte bei der Werkstatt eine neue holen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_offers.py"/>
        <source>Add the new card, or ask for prices when the shop can be reached.</source>
        <translation>Die neue Karte hinzufügen, oder Preise einholen, wenn die Werkstatt erreichbar ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_offers.py"/>
        <source>{material} is not made by that process.</source>
        <translation>{material} wird nicht mit diesem Verfahren gefertigt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_offers.py"/>
        <source>By the shop's card of {made}, valid until {until}.</source>
        <translation>Nach der Karte der Werkstatt vom {made}, gültig bis {until}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_trust.py"/>
        <source>This card of {shop} is signed with another key ({now}) than the one you know ({before}).</source>
        <translation>Diese Karte von {shop} ist mit einem anderen Schlüssel signiert ({now}) als dem bekannten ({before}).</translation>
    </message>
    <message>
        <location filename="../../printdesk/card_trust.py"/>
        <source>Ask the shop whether its key has changed; if so, remove the shop and add the new card.</source>
        <translation>Die Werkstatt fragen, ob ihr Schlüssel ein anderer ist; wenn ja, sie entfernen und die neue Karte hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/carrier.py"/>
        <source>an address is needed that begins with https:// and has one {number} after the host</source>
        <translation>eine Adresse ist nötig, die mit https:// beginnt und nach dem Rechnernamen einmal {number} enthält</translation>
    </message>
    <message>
        <location filename="../../printdesk/carrier.py"/>
        <location filename="../../printdesk/post.py"/>
        <source>a list of countries of two capital letters is needed, such as ["DE", "AT"]</source>
        <translation>eine Liste von Ländern aus zwei Großbuchstaben ist nötig, etwa ["DE", "AT"]</translation>
    </message>
    <message>
        <location filename="../../printdesk/carrier.py"/>
        <location filename="../../printdesk/catalog_tables.py"/>
        <location filename="../../printdesk/currency.py"/>
        <location filename="../../printdesk/machine.py"/>
        <source>where the figure is from is needed, “assumption” where nobody published one</source>
        <translation>die Herkunft der Zahl fehlt; „assumption“, wo sie niemand veröffentlicht hat</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog.py"/>
        <source>The catalogue in {folder} has no home.toml.</source>
        <translation>Dem Katalog in {folder} fehlt home.toml.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog.py"/>
        <location filename="../../printdesk/catalog_tables.py"/>
        <source>“{process}” is no process; known are {known}</source>
        <translation>„{process}“ ist kein Verfahren; bekannt sind {known}</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>This material has no choice of colours.</source>
        <translation>Dieses Material gibt es nur in einer Farbe.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>This material has no choice of finishes.</source>
        <translation>Dieses Material wird nur ohne Nachbehandlung angeboten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>Leave the choice out.</source>
        <translation>Lass die Angabe weg.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>There is no process “{id}” in the catalogue; the nearest are: {near}.</source>
        <translation>Im Katalog gibt es kein Verfahren „{id}“; am ähnlichsten sind: {near}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>There is no material “{id}” in the catalogue; the nearest are: {near}.</source>
        <translation>Im Katalog gibt es kein Material „{id}“; am ähnlichsten sind: {near}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>There is no printer model “{id}” in the catalogue; the nearest are: {near}.</source>
        <translation>Im Katalog gibt es kein Druckermodell „{id}“; am ähnlichsten sind: {near}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>There is no print profile “{id}” in the catalogue; the nearest are: {near}.</source>
        <translation>Im Katalog gibt es kein Druckprofil „{id}“; am ähnlichsten sind: {near}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>There is no tariff “{id}” in the catalogue; the nearest are: {near}.</source>
        <translation>Im Katalog gibt es keine Preisliste „{id}“; am ähnlichsten sind: {near}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>This material does not come in the colour “{id}”; the nearest are: {near}.</source>
        <translation>Dieses Material gibt es nicht in der Farbe „{id}“; am ähnlichsten sind: {near}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>This material does not come in the finish “{id}”; the nearest are: {near}.</source>
        <translation>Dieses Material gibt es nicht mit der Oberfläche „{id}“; am ähnlichsten sind: {near}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_entries.py"/>
        <source>Choose one of them.</source>
        <translation>Davon etwas wählen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_files.py"/>
        <source>{file} has more than {count} entries.</source>
        <translation>{file} hat mehr als {count} Einträge.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_files.py"/>
        <source>an id has small letters, digits and - . _ only</source>
        <translation>eine Kennung hat nur Kleinbuchstaben, Ziffern und - . _</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_files.py"/>
        <location filename="../../printdesk/own_materials.py"/>
        <location filename="../../printdesk/toml_table.py"/>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_files.py"/>
        <source>{file} has more than {count} files.</source>
        <translation>{file} hat mehr als {count} Dateien.</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_files.py"/>
        <source>{file}: the name of the file is the id, and an id has small letters, digits and - . _ only.</source>
        <translation>{file}: Der Dateiname ist die Kennung, und eine Kennung hat nur Kleinbuchstaben, Ziffern und - . _</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <source>above_mm, finish or supported is needed: when the value counts</source>
        <translation>above_mm, finish oder supported ist nötig: wann der Wert gilt</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <source>from 1 to {most} tables are needed</source>
        <translation>1 bis {most} Tabellen sind nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <source>this figure is said twice</source>
        <translation>diese Angabe steht zweimal da</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <source>one of {known} is needed</source>
        <translation>eines von {known} ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <location filename="../../printdesk/machine.py"/>
        <location filename="../../printdesk/tariff.py"/>
        <source>three capital letters are needed, such as EUR</source>
        <translation>drei Großbuchstaben sind nötig, etwa EUR</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <source>a colour such as #1a2b3c is needed</source>
        <translation>eine Farbe wie #1a2b3c ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <source>at least one colour is needed</source>
        <translation>mindestens eine Farbe ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <location filename="../../printdesk/toml_table.py"/>
        <source>three lengths in mm are needed, such as [250, 210, 210]</source>
        <translation>drei Längen in mm sind nötig, etwa [250, 210, 210]</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <location filename="../../printdesk/machine.py"/>
        <source>“{name}” is no figure of this table</source>
        <translation>„{name}“ ist keine Größe dieser Tabelle</translation>
    </message>
    <message>
        <location filename="../../printdesk/catalog_tables.py"/>
        <source>a machine of the process {process} has no such table</source>
        <translation>eine Maschine des Verfahrens {process} hat keine solche Tabelle</translation>
    </message>
    <message>
        <location filename="../../printdesk/check.py"/>
        <source>Nothing in it</source>
        <translation>Nichts darin</translation>
    </message>
    <message>
        <location filename="../../printdesk/check.py"/>
        <source>The file holds no surface with an extent.</source>
        <translation>Die Datei enthält keine Oberfläche mit einer Ausdehnung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check.py"/>
        <source>There is nothing to make.</source>
        <translation>Es gibt nichts herzustellen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check.py"/>
        <source>Unusual size</source>
        <translation>Ungewöhnliche Größe</translation>
    </message>
    <message>
        <location filename="../../printdesk/check.py"/>
        <source>The longest side is {length:.4g} mm, and the file does not say its unit.</source>
        <translation>Die längste Seite misst {length:.4g} mm, und die Datei nennt ihre Einheit nicht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check.py"/>
        <source>A part drawn in inches or metres comes out far too small when its numbers are taken as millimetres.</source>
        <translation>Ein in Zoll oder Metern gezeichnetes Teil wird viel zu klein, wenn seine Zahlen als Millimeter gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>Small hole</source>
        <translation>Kleines Loch</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>{count} hole is only {width:.2f} mm wide; {process} keeps {limit:g} mm open.</source>
        <translation>{count} Loch ist nur {width:.2f} mm weit; {process} hält {limit:g} mm offen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>{count} holes are as narrow as {width:.2f} mm; {process} keeps {limit:g} mm open.</source>
        <translation>{count} Löcher sind eng, das engste {width:.2f} mm; {process} hält {limit:g} mm offen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>Powder bakes fast in narrower holes and cannot be got out; they can be drilled.</source>
        <translation>In engeren Löchern backt das Pulver fest und lässt sich nicht entfernen; man kann sie nachbohren.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>Resin stays in narrower holes and hardens there.</source>
        <translation>In engeren Löchern bleibt Harz stehen und härtet aus.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>Narrower holes come out too small or closed; they can be drilled.</source>
        <translation>Engere Löcher werden zu klein oder schließen sich; man kann sie nachbohren.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>Thin pin</source>
        <translation>Dünner Stift</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>Fine feature</source>
        <translation>Feine Einzelheit</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>The thinnest pin is {width:.2f} mm; {process} holds {limit:g} mm.</source>
        <translation>Der dünnste Stift misst {width:.2f} mm; {process} hält {limit:g} mm.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>The thinnest rib, lip or stroke is {width:.2f} mm; {process} draws {limit:g} mm.</source>
        <translation>Die dünnste Rippe, Lippe oder Schriftlinie misst {width:.2f} mm; {process} zeichnet {limit:g} mm.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>Thinner pins break off, or are not built at all.</source>
        <translation>Dünnere Stifte brechen ab oder entstehen gar nicht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_details.py"/>
        <source>Finer raised details, such as the strokes of letters, come out broken or not at all.</source>
        <translation>Feinere erhabene Einzelheiten, etwa die Striche von Buchstaben, werden brüchig oder entstehen gar nicht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Begins in the air</source>
        <translation>Beginnt in der Luft</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>In {count} place a layer begins in the air, {height:.3g} mm before it joins the rest.</source>
        <translation>An {count} Stelle beginnt eine Schicht in der Luft, {height:.3g} mm bevor sie auf den Rest trifft.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>In {count} places a layer begins in the air, up to {height:.3g} mm before it joins the rest.</source>
        <translation>An {count} Stellen beginnt eine Schicht in der Luft, bis zu {height:.3g} mm bevor sie auf den Rest trifft.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>What begins in the air has nothing to lie on and is lost without a support.</source>
        <translation>Was in der Luft beginnt, liegt auf nichts und geht ohne Stütze verloren.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Filament laid over air sags: such places need supports, or another way to lie.</source>
        <translation>In die Luft gelegtes Filament hängt durch: Solche Stellen brauchen Stützen oder eine andere Lage.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Resin parts hang from supports, which leave small marks where they touch.</source>
        <translation>Harzteile hängen an Stützen, die kleine Spuren hinterlassen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Supports of metal are sawn off and leave marks.</source>
        <translation>Metallstützen werden abgesägt und hinterlassen Spuren.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Such places need supports.</source>
        <translation>Solche Stellen brauchen Stützen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Steep overhang</source>
        <translation>Steiler Überhang</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>{area:.0f} mm² of the surface hang over steeply.</source>
        <translation>{area:.0f} mm² der Oberfläche hängen steil über.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Long bridge</source>
        <translation>Lange Brücke</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>A bridge of {span:.3g} mm hangs free; {limit:g} mm hold without a support.</source>
        <translation>Eine Brücke von {span:.3g} mm hängt frei; {limit:g} mm halten ohne Stütze.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>A strand laid from one side to the other sags in the middle; short ones hold, long ones want a support.</source>
        <translation>Ein Strang von Seite zu Seite hängt in der Mitte durch; kurze halten, lange brauchen eine Stütze.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Hardly touches the plate</source>
        <translation>Liegt kaum auf</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Only {area:.1f} mm² lie on the plate; {least:g} mm² hold well.</source>
        <translation>Nur {area:.1f} mm² liegen auf der Druckplatte; {least:g} mm² halten gut.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>A part that comes loose in mid-print is lost; lay it flat, or add a brim.</source>
        <translation>Ein Teil, das sich beim Drucken löst, ist verloren; flach hinlegen oder einen Rand (Brim) ergänzen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>May tip over</source>
        <translation>Kann umkippen</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Its weight is {beyond:.3g} mm beside what it stands on.</source>
        <translation>Der Schwerpunkt liegt {beyond:.3g} mm neben der Standfläche.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>A part that would fall over by itself pulls at the plate with every layer; lay it down, or add a brim.</source>
        <translation>Ein Teil, das von selbst umfiele, zieht mit jeder Schicht an der Platte; hinlegen oder einen Rand vorsehen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>The part is {height:.0f} mm high and stands on only {area:.0f} mm².</source>
        <translation>Das Teil ist {height:.0f} mm hoch und steht auf nur {area:.0f} mm².</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>The nozzle pushes at the top of a tall part; lay it down, or add a brim.</source>
        <translation>Die Düse drückt oben gegen ein hohes Teil; hinlegen oder einen Rand (Brim) ergänzen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Thick next to thin</source>
        <translation>Dick neben dünn</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>At {height:.3g} mm the layer changes from {before:.0f} to {after:.0f} mm².</source>
        <translation>Bei {height:.3g} mm wechselt die Schicht von {before:.0f} auf {after:.0f} mm².</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_layers.py"/>
        <source>Where thick meets thin, it cools or hardens unevenly: the part may warp or tear there.</source>
        <translation>Wo dick auf dünn trifft, kühlt oder härtet es ungleich: Das Teil kann sich dort verziehen oder reißen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>The thinnest wall is {wall:.2f} mm; {process} holds {limit:g} mm.</source>
        <translation>Die dünnste Wand ist {wall:.2f} mm dick; {process} hält {limit:g} mm.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>{processes} holds it.</source>
        <translation>{processes} hält sie.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Thin wall</source>
        <translation>Dünne Wand</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Wall that must be carried</source>
        <translation>Wand, die gehalten sein muss</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>The thinnest wall is {wall:.2f} mm; {process} holds {carried:g} mm where both sides are carried, {free:g} mm free.</source>
        <translation>Die dünnste Wand ist {wall:.2f} mm; {process} hält {carried:g} mm, wo beide Seiten gehalten sind, frei stehend {free:g} mm.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>A thin wall that stands free bends while the part is peeled off the tank.</source>
        <translation>Eine dünne Wand, die frei steht, verbiegt sich, wenn das Teil vom Tank abgezogen wird.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>A nozzle cannot lay less than its own width: thinner walls are left out or break.</source>
        <translation>Eine Düse kann nicht schmaler als ihre eigene Breite drucken: Dünnere Wände fehlen oder brechen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Thin walls tear when the part is peeled off the tank, or warp while they harden.</source>
        <translation>Dünne Wände reißen, wenn sich das Teil vom Harzbecken löst, oder verziehen sich beim Aushärten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Thin metal walls warp from heat and may tear while they are built.</source>
        <translation>Dünne Metallwände verziehen sich durch die Hitze und können beim Bau reißen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Thin walls break while the powder is taken off.</source>
        <translation>Dünne Wände brechen, wenn das Pulver entfernt wird.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Narrow gap</source>
        <translation>Enger Spalt</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Two bodies are only {gap:.2f} mm apart; {process} keeps {limit:g} mm open.</source>
        <translation>Zwei Körper sind nur {gap:.2f} mm voneinander entfernt; {process} hält {limit:g} mm offen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>The narrowest gap is {gap:.2f} mm; {process} keeps {limit:g} mm open.</source>
        <translation>Der engste Spalt misst {gap:.2f} mm; {process} hält {limit:g} mm offen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Parts that are to move against each other fuse across it.</source>
        <translation>Teile, die sich gegeneinander bewegen sollen, verschmelzen darüber.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>A narrower slot or groove fills up, at least in places.</source>
        <translation>Ein engerer Schlitz oder eine engere Nut füllt sich, zumindest stellenweise.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>The powder inside can never be taken out: the part becomes heavier, and its hollow stays full.</source>
        <translation>Das Pulver darin lässt sich nie entfernen: Das Teil wird schwerer, sein Hohlraum bleibt voll.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>The liquid resin inside can never flow out, and may burst the part later.</source>
        <translation>Das flüssige Harz darin kann nie ablaufen und das Teil später sprengen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Sealed cavity</source>
        <translation>Verschlossener Hohlraum</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>There is {count} hollow inside without a way out.</source>
        <translation>Innen liegt {count} Hohlraum ohne Öffnung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>There are {count} hollows inside without a way out.</source>
        <translation>Innen liegen {count} Hohlräume ohne Öffnung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>It stays empty and is printed as drawn; no support can be taken out of it.</source>
        <translation>Er bleibt leer und wird wie gezeichnet gedruckt; Stützen lassen sich daraus nicht entfernen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>Several bodies</source>
        <translation>Mehrere Körper</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>The file holds {count} separate bodies, which are made together.</source>
        <translation>Die Datei enthält {count} getrennte Körper, die zusammen hergestellt werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_process.py"/>
        <source>They can be split and ordered one by one.</source>
        <translation>Sie können getrennt und einzeln bestellt werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>Too large to finish</source>
        <translation>Zu groß für die Oberfläche</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>The part is too large for the finish “{finish}”.</source>
        <translation>Das Teil ist zu groß für die Oberfläche „{finish}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>Finishing machines are smaller than the printers; another finish may do.</source>
        <translation>Die Maschinen der Nachbearbeitung sind kleiner als die Drucker; eine andere Oberfläche kann passen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>What reaches beyond the machine's space cannot be made.</source>
        <translation>Was über den Bauraum der Maschine hinausragt, kann nicht hergestellt werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>The part is {size} mm and the machine holds {room} mm; turned to {lying} mm it fits.</source>
        <translation>Das Teil misst {size} mm, die Maschine fasst {room} mm; gedreht auf {lying} mm passt es.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>The part is {size} mm and the machine holds {room} mm; turned by {angle:.1f}° to {lying} mm it fits.</source>
        <translation>Das Teil misst {size} mm, die Maschine fasst {room} mm; um {angle:.1f}° gedreht, auf {lying} mm, passt es.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>Does not fit so</source>
        <translation>Passt so nicht</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>The part is {size} mm and the machine holds {room} mm; at {percent} % it fits.</source>
        <translation>Das Teil misst {size} mm, die Maschine fasst {room} mm; mit {percent} % passt es.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_size.py"/>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Open surface</source>
        <translation>Offene Oberfläche</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>The surface is open along {count} edge.</source>
        <translation>Die Oberfläche ist an {count} Kante offen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>The surface is open along {count} edges.</source>
        <translation>Die Oberfläche ist an {count} Kanten offen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>An open surface has no inside, so a machine cannot know what to fill.</source>
        <translation>Eine offene Oberfläche hat kein Innen; eine Maschine weiß nicht, was sie füllen soll.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>The side that a face turns outward says where the material is; turned faces make holes or lumps.</source>
        <translation>Die Außenseite einer Fläche zeigt, wo das Material ist; verdrehte Flächen ergeben Löcher oder Klumpen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>The whole surface faces inward, as if the material were outside.</source>
        <translation>Die ganze Oberfläche zeigt nach innen, als läge das Material außen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Inside out</source>
        <translation>Innen nach außen</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>{count} face is turned the wrong way.</source>
        <translation>{count} Fläche ist verdreht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>{count} faces are turned the wrong way.</source>
        <translation>{count} Flächen sind verdreht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Neighbouring faces are turned opposite ways.</source>
        <translation>Benachbarte Flächen sind entgegengesetzt ausgerichtet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Flipped faces</source>
        <translation>Verdrehte Flächen</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Edges shared too often</source>
        <translation>Mehrfach benutzte Kanten</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>{count} edge is shared by more than two faces.</source>
        <translation>{count} Kante gehört zu mehr als zwei Flächen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>{count} edges are shared by more than two faces.</source>
        <translation>{count} Kanten gehören zu mehr als zwei Flächen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Where more than two faces meet in an edge, programs disagree about what is inside.</source>
        <translation>Wo sich mehr als zwei Flächen an einer Kante treffen, sind sich Programme uneins, was innen ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Faces without area</source>
        <translation>Flächen ohne Ausdehnung</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>{count} face has no area.</source>
        <translation>{count} Fläche hat keine Ausdehnung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>{count} faces have no area.</source>
        <translation>{count} Flächen haben keine Ausdehnung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>They are harmless to print and are left out when the part is mended.</source>
        <translation>Sie stören beim Drucken nicht und entfallen beim Reparieren.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Doubled faces</source>
        <translation>Doppelte Flächen</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>{count} face lies exactly on another one.</source>
        <translation>{count} Fläche liegt genau auf einer anderen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>{count} faces lie exactly on other ones.</source>
        <translation>{count} Flächen liegen genau auf anderen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Doubled faces make the same material count twice, or cancel each other out.</source>
        <translation>Doppelte Flächen zählen dasselbe Material zweimal oder heben sich auf.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Overlapping bodies</source>
        <translation>Überlappende Körper</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Bodies of this part reach into each other; volume and price are those of their union.</source>
        <translation>Körper dieses Teils ragen ineinander; Volumen und Preis gelten für ihre Vereinigung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Most machines print the union, but some programs count the common space twice or leave it hollow.</source>
        <translation>Die meisten Maschinen drucken die Vereinigung; manche Programme zählen den gemeinsamen Raum doppelt oder lassen ihn hohl.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Crossing faces</source>
        <translation>Sich kreuzende Flächen</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>The surface crosses itself in {count} place.</source>
        <translation>Die Oberfläche kreuzt sich selbst an {count} Stelle.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>The surface crosses itself in {count} places.</source>
        <translation>Die Oberfläche kreuzt sich selbst an {count} Stellen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_surface.py"/>
        <source>Where a surface crosses itself, it is not certain what is inside.</source>
        <translation>Wo sich eine Oberfläche selbst kreuzt, ist unklar, was innen ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>{count} hollow opens only upward, away from the plate, and holds {volume:.3g} cm³.</source>
        <translation>{count} Höhlung ist nur nach oben offen, von der Platte weg, und fasst {volume:.3g} cm³.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>{count} hollows open only upward, away from the plate; the largest holds {volume:.3g} cm³.</source>
        <translation>{count} Höhlungen sind nur nach oben offen, von der Platte weg; die größte fasst {volume:.3g} cm³.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>While it is built, the film closes such a hollow and is sucked into it: the part may tear off. Turn it, or vent it.</source>
        <translation>Beim Bau verschließt die Folie eine solche Höhlung und wird hineingesogen: Das Teil kann abreißen. Drehen oder belüften Sie es.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>Suction cup</source>
        <translation>Saugnapf</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>{count} hollow opens only downward, towards the plate, and holds {volume:.3g} cm³.</source>
        <translation>{count} Höhlung ist nur nach unten offen, zur Platte hin, und fasst {volume:.3g} cm³.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>{count} hollows open only downward, towards the plate; the largest holds {volume:.3g} cm³.</source>
        <translation>{count} Höhlungen sind nur nach unten offen, zur Platte hin; die größte fasst {volume:.3g} cm³.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>The part hangs from the plate, so such a hollow stays full of resin; it must stand on supports, not on the plate.</source>
        <translation>Das Teil hängt an der Platte, und eine solche Höhlung bleibt voll Harz; sie muss auf Stützen stehen, nicht auf der Platte.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>Holds resin</source>
        <translation>Hält Harz</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>Narrow way out</source>
        <translation>Enger Ausgang</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>The way out of {count} hollow of {volume:.3g} cm³ is {throat:.2g} mm wide; {process} needs {limit:g} mm.</source>
        <translation>Der Ausgang aus {count} Hohlraum von {volume:.3g} cm³ ist {throat:.2g} mm weit; {process} braucht {limit:g} mm.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>The ways out of {count} hollows of {volume:.3g} cm³ are as narrow as {throat:.2g} mm; {process} needs {limit:g} mm.</source>
        <translation>Die Ausgänge aus {count} Hohlräumen von {volume:.3g} cm³ sind eng, der engste {throat:.2g} mm; {process} braucht {limit:g} mm.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>Powder cannot be got out through a narrower hole: widen it, or add a second one.</source>
        <translation>Durch ein engeres Loch bekommt man das Pulver nicht heraus: Weiten Sie es, oder fügen Sie ein zweites hinzu.</translation>
    </message>
    <message>
        <location filename="../../printdesk/check_voids.py"/>
        <source>Resin cannot run out through a narrower hole: widen it, or add a second one.</source>
        <translation>Durch ein engeres Loch kann das Harz nicht ablaufen: Weiten Sie es, oder fügen Sie ein zweites hinzu.</translation>
    </message>
    <message>
        <location filename="../../printdesk/counter.py"/>
        <source>The customer needs to read why.</source>
        <translation>Der Kunde muss lesen können, warum.</translation>
    </message>
    <message>
        <location filename="../../printdesk/counter.py"/>
        <source>Write one sentence to them.</source>
        <translation>Dem Kunden einen Satz schreiben.</translation>
    </message>
    <message>
        <location filename="../../printdesk/counter.py"/>
        <source>The order is {state}; only an accepted order is printed.</source>
        <translation>Stand der Bestellung: {state}; gedruckt wird nur eine angenommene Bestellung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/counter.py"/>
        <source>Accept it first.</source>
        <translation>Die Bestellung zuerst annehmen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/currency.py"/>
        <source>three small letters are needed, such as usd, and not the euro itself</source>
        <translation>drei kleine Buchstaben sind nötig, etwa usd, und nicht der Euro selbst</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>{count} separate body</source>
        <translation>{count} einzelner Körper</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>{count} separate bodies</source>
        <translation>{count} einzelne Körper</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>ring-like</source>
        <translation>ringförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>ball-like</source>
        <translation>kugelförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>rod-like</source>
        <translation>stabförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>disc-like</source>
        <translation>scheibenförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>plate-like</source>
        <translation>plattenförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>tube-like</source>
        <translation>rohrförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>cylinder-like</source>
        <translation>zylinderförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>box-like and hollow</source>
        <translation>kastenförmig und hohl</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>box-like</source>
        <translation>quaderförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>bracket-like</source>
        <translation>winkelförmig</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>of free form</source>
        <translation>von freier Form</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>front left</source>
        <translation>vorn links</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>front</source>
        <translation>vorn</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>front right</source>
        <translation>vorn rechts</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <location filename="../../ui/cli/queue.py"/>
        <location filename="../../ui/cli/spool.py"/>
        <source>left</source>
        <translation>Rest</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>back left</source>
        <translation>hinten links</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>back</source>
        <translation>hinten</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>back right</source>
        <translation>hinten rechts</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>at the bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>half-way up</source>
        <translation>auf halber Höhe</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>at the top</source>
        <translation>oben</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>{size} mm</source>
        <translation>{size} mm</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>{words}, still being looked at</source>
        <translation>{words}, wird noch untersucht</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>no findings</source>
        <translation>keine Befunde</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>{count} finding</source>
        <translation>{count} Befund</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>{count} findings</source>
        <translation>{count} Befunde</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>first: {finding}</source>
        <translation>zuerst: {finding}</translation>
    </message>
    <message>
        <location filename="../../printdesk/described.py"/>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_reading.py"/>
        <source>The document holds more than 10,000 parts.</source>
        <translation>Das Dokument enthält mehr als 10.000 Teile.</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_reading.py"/>
        <source>Save fewer parts in one document.</source>
        <translation>Weniger Teile in einem Dokument speichern.</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_reading.py"/>
        <source>another program added or took away parts</source>
        <translation>ein anderes Programm hat Teile hinzugefügt oder entfernt</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_reading.py"/>
        <source>another program changed its bodies</source>
        <translation>ein anderes Programm hat seine Körper geändert</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_reading.py"/>
        <source>another program moved its parts</source>
        <translation>ein anderes Programm hat seine Teile verschoben</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_reading.py"/>
        <source>The document places a body that consists of others.</source>
        <translation>Das Dokument platziert einen Körper, der aus anderen besteht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_reading.py"/>
        <source>Open it under the ending .3mf.</source>
        <translation>Mit der Endung .3mf öffnen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_reading.py"/>
        <source>The document holds no part.</source>
        <translation>Das Dokument enthält kein Teil.</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_text.py"/>
        <source>it does not say that it is a desk</source>
        <translation>es gibt sich nicht als Tisch aus</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_text.py"/>
        <source>a newer PrintDesk wrote it</source>
        <translation>ein neueres PrintDesk hat es geschrieben</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_text.py"/>
        <source>something is missing or of the wrong kind</source>
        <translation>etwas fehlt oder ist von falscher Art</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_text.py"/>
        <source>a part is turned by what is no turn</source>
        <translation>ein Teil ist durch etwas gedreht, das keine Drehung ist</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_text.py"/>
        <source>a part is scaled to nothing</source>
        <translation>ein Teil ist auf nichts verkleinert</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_text.py"/>
        <source>a price that is none</source>
        <translation>ein Preis, der keiner ist</translation>
    </message>
    <message>
        <location filename="../../printdesk/document_text.py"/>
        <source>a price that cannot be</source>
        <translation>ein Preis, der nicht sein kann</translation>
    </message>
    <message>
        <location filename="../../printdesk/documents.py"/>
        <source>What only PrintDesk knows of this document could not be read ({why}); its parts were.</source>
        <translation>Was nur PrintDesk von diesem Dokument weiß, ließ sich nicht lesen ({why}); seine Teile schon.</translation>
    </message>
    <message>
        <location filename="../../printdesk/documents.py"/>
        <source>{name} was changed by another window or program since it was opened here.</source>
        <translation>{name} wurde von einem anderen Fenster oder Programm geändert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
        <location filename="../../printdesk/documents.py"/>
        <location filename="../../ui/prepare/saving.py"/>
        <source>Save it under another name, so that neither is lost.</source>
        <translation>Unter anderem Namen speichern, damit nichts davon verloren geht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/documents.py"/>
        <location filename="../../printdesk/home_jobs.py"/>
        <location filename="../../ui/shop/page.py"/>
        <source>{name} could not be written: {why}.</source>
        <translation>{name} konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/documents.py"/>
        <source>It asks for a material or profile that this desk does not know.</source>
        <translation>Es verlangt ein Material oder Profil, das hier nicht bekannt ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/draining.py"/>
        <source>In one place the wall is only {least:.3g} mm thick.</source>
        <translation>An einer Stelle ist die Wand nur {least:.3g} mm stark.</translation>
    </message>
    <message>
        <location filename="../../printdesk/draining.py"/>
        <source>{count} hollow has no hole: what is loose in it stays there.</source>
        <translation>{count} Hohlraum hat kein Loch: Was darin lose ist, bleibt darin.</translation>
    </message>
    <message>
        <location filename="../../printdesk/draining.py"/>
        <source>{count} hollows have no hole: what is loose in them stays there.</source>
        <translation>{count} Hohlräume haben kein Loch: Was darin lose ist, bleibt darin.</translation>
    </message>
    <message>
        <location filename="../../printdesk/draining.py"/>
        <source>In {count} place resin stays standing, deeper than half a hole; more holes, or another side down, let it out.</source>
        <translation>An {count} Stelle bleibt Harz stehen, tiefer als ein halbes Loch; mehr Löcher oder eine andere Seite nach unten lassen es heraus.</translation>
    </message>
    <message>
        <location filename="../../printdesk/draining.py"/>
        <source>In {count} places resin stays standing, deeper than half a hole; more holes, or another side down, let it out.</source>
        <translation>An {count} Stellen bleibt Harz stehen, tiefer als ein halbes Loch; mehr Löcher oder eine andere Seite nach unten lassen es heraus.</translation>
    </message>
    <message>
        <location filename="../../printdesk/draining.py"/>
        <source>The holes are {wide:.3g} mm wide, and {process} needs {limit:g} mm.</source>
        <translation>Die Löcher sind {wide:.3g} mm weit, und {process} braucht {limit:g} mm.</translation>
    </message>
    <message>
        <location filename="../../printdesk/draining.py"/>
        <source>The part is so large that what is narrower than {narrowest:.3g} mm inside was left solid.</source>
        <translation>Das Teil ist so groß, dass innen massiv blieb, was enger als {narrowest:.3g} mm ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/embedded_profile.py"/>
        <source>{name} is cut off or no binary G-code.</source>
        <translation>{name} ist abgeschnitten oder kein binärer G-Code.</translation>
    </message>
    <message>
        <location filename="../../printdesk/embedded_profile.py"/>
        <source>{name} is damaged, or no project of a slicer.</source>
        <translation>{name} ist beschädigt oder kein Projekt eines Slicers.</translation>
    </message>
    <message>
        <location filename="../../printdesk/embedded_profile.py"/>
        <source>Save the project again in the slicer.</source>
        <translation>Speichern Sie das Projekt im Slicer noch einmal.</translation>
    </message>
    <message>
        <location filename="../../printdesk/embedded_profile.py"/>
        <source>{name} holds a model but no settings of a slicer.</source>
        <translation>{name} enthält ein Modell, aber keine Einstellungen eines Slicers.</translation>
    </message>
    <message>
        <location filename="../../printdesk/embedded_profile.py"/>
        <source>Save it as a project in the slicer, or export the profile.</source>
        <translation>Speichern Sie es im Slicer als Projekt, oder exportieren Sie das Profil.</translation>
    </message>
    <message>
        <location filename="../../printdesk/embedded_profile.py"/>
        <location filename="../../printdesk/profile_file.py"/>
        <source>{name} is too large for a print profile.</source>
        <translation>{name} ist zu groß für ein Druckprofil.</translation>
    </message>
    <message>
        <location filename="../../printdesk/errors.py"/>
        <source>{name} cannot be read: {why}.</source>
        <translation>{name} lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/errors.py"/>
        <source>Check that it is there and that you may read it.</source>
        <translation>Bitte prüfen, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <location filename="../../printdesk/estimate.py"/>
        <source>{count} parts cannot be printed: from 1 to {most} can.</source>
        <translation>{count} Teile können nicht gedruckt werden: möglich sind 1 bis {most}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/estimate.py"/>
        <source>This part has no extent, so there is nothing to print.</source>
        <translation>Dieses Teil hat keine Ausdehnung; es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>Picked up instead of sent</source>
        <translation>Abgeholt statt verschickt</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>Without the rush</source>
        <translation>Ohne Eile</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>In any colour</source>
        <translation>In beliebiger Farbe</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>Without the finish</source>
        <translation>Ohne die Nachbehandlung</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>{material} instead of {other}; it bears as much</source>
        <translation>{material} statt {other}; es hält ebenso viel aus</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>{percent} % smaller</source>
        <translation>{percent} % kleiner</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>Hollow, with a wall of {wall:g} mm and holes to empty it</source>
        <translation>Hohl, mit {wall:g} mm Wand und Löchern zum Entleeren</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>Lying another way, and then without supports</source>
        <translation>Anders hingelegt, und dann ohne Stützen</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>Lying another way</source>
        <translation>Anders hingelegt</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>{infill} % infill instead of {now} %; less stiff</source>
        <translation>{infill} % Füllung statt {now} %; weniger steif</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>Layers of {layer} mm instead of {now} mm; coarser</source>
        <translation>Schichten von {layer} mm statt {now} mm; gröber</translation>
    </message>
    <message>
        <location filename="../../printdesk/hint_ways.py"/>
        <source>Without supports; as it lies it needs none</source>
        <translation>Ohne Stützen; so wie es liegt, braucht es keine</translation>
    </message>
    <message>
        <location filename="../../printdesk/hints.py"/>
        <source>{count} copies cost less than {now}</source>
        <translation>{count} Stück kosten weniger als {now}</translation>
    </message>
    <message>
        <location filename="../../printdesk/hints.py"/>
        <location filename="../../ui/prepare/hint_list.py"/>
        <source>{count} copies: {price} each</source>
        <translation>{count} Stück: je {price}</translation>
    </message>
    <message>
        <location filename="../../printdesk/hints.py"/>
        <source>From {place}</source>
        <translation>Von {place}</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_books.py"/>
        <source>{what} is the same on every printer.</source>
        <translation>{what} ist bei jedem Drucker gleich.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_books.py"/>
        <location filename="../../printdesk/home_printers.py"/>
        <location filename="../../printdesk/market.py"/>
        <source>There is no printer called “{name}”.</source>
        <translation>Es gibt keinen Drucker namens „{name}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_books.py"/>
        <source>There is no finished print “{id}”.</source>
        <translation>Es gibt keinen fertigen Druck „{id}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Costs at home cannot be below zero, and the share of failed prints must be from 0 to below 100 %.</source>
        <translation>Kosten zu Hause können nicht unter null liegen, und der Anteil der Fehldrucke muss von 0 bis unter 100 % betragen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Correct the figures in the settings.</source>
        <translation>Die Zahlen in den Einstellungen berichtigen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Wear of the printer</source>
        <translation>Verschleiß des Druckers</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Labour</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Washing and curing</source>
        <translation>Waschen und Aushärten</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Failed prints, {share:g} %</source>
        <translation>Fehldrucke, {share:g} %</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Material, {mass:.1f} g: nobody told its price in {currency}</source>
        <translation>Material, {mass:.1f} g: seinen Preis in {currency} hat niemand genannt</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Material, {mass:.1f} g</source>
        <translation>Material, {mass:.1f} g</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Material, {mass:.1f} g of “{spool}”</source>
        <translation>Material, {mass:.1f} g von „{spool}“</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Material, {mass:.1f} g at your own price</source>
        <translation>Material, {mass:.1f} g zu Ihrem eigenen Preis</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Purge and waste, {mass:.1f} g</source>
        <translation>Spülen und Abfall, {mass:.1f} g</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Electricity, {energy:.3f} kWh as measured</source>
        <translation>Strom, {energy:.3f} kWh gemessen</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Electricity, {energy:.3f} kWh</source>
        <translation>Strom, {energy:.3f} kWh</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_cost.py"/>
        <source>Electricity for heating up, {energy:.3f} kWh</source>
        <translation>Strom zum Aufheizen, {energy:.3f} kWh</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Electricity, a kilowatt-hour</source>
        <translation>Strom, je Kilowattstunde</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Power while printing</source>
        <translation>Leistung beim Drucken</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Power while heating up</source>
        <translation>Leistung beim Aufheizen</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Wear of the printer, an hour</source>
        <translation>Verschleiß des Druckers, je Stunde</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Prints that fail</source>
        <translation>Fehldrucke</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Labour, a print</source>
        <translation>Arbeit je Druck</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Labour, an hour of printing</source>
        <translation>Arbeit je Druckstunde</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Filament, a kilogram</source>
        <translation>Filament, ein Kilogramm</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Resin, a litre</source>
        <translation>Harz, ein Liter</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Purge and skirt beyond the estimate, a print</source>
        <translation>Spülen und Rand über die Schätzung hinaus, je Druck</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Material that is thrown away</source>
        <translation>Material, das weggeworfen wird</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>Washing and curing resin, a print</source>
        <translation>Harz waschen und aushärten, je Druck</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>the spool's or the material's own price</source>
        <translation>der Preis der Spule oder des Materials</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>the bottle's or the material's own price</source>
        <translation>der Preis der Flasche oder des Materials</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>the machine's mean power</source>
        <translation>die mittlere Leistung der Maschine</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>as while printing</source>
        <translation>wie beim Drucken</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>typed for this printer</source>
        <translation>für diesen Drucker eingegeben</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>learned from its prints</source>
        <translation>aus seinen Drucken gelernt</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>from the machine in the catalogue</source>
        <translation>von der Maschine im Katalog</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>from the catalogue</source>
        <translation>aus dem Katalog</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>There is no figure “{name}” among the costs at home.</source>
        <translation>Unter den Kosten zu Hause gibt es keine Zahl „{name}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>There are: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_figures.py"/>
        <source>{what} must be from 0 to {most}.</source>
        <translation>{what} muss zwischen 0 und {most} liegen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_jobs.py"/>
        <source>There is no job “{id}” in the queue.</source>
        <translation>In der Warteschlange gibt es keinen Auftrag „{id}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_jobs.py"/>
        <source>`queue list` shows them.</source>
        <translation>`queue list` zeigt sie.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_jobs.py"/>
        <source>{printer} was removed, so its print could not be stopped from here.</source>
        <translation>{printer} wurde entfernt, deshalb konnte der Druck von hier nicht angehalten werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_jobs.py"/>
        <source>{printer} could not be told: stop the print there.</source>
        <translation>{printer} war nicht zu erreichen: Den Druck bitte dort anhalten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_jobs.py"/>
        <source>{printer} itself tells how the print goes.</source>
        <translation>{printer} meldet selbst, wie der Druck läuft.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_jobs.py"/>
        <location filename="../../services/printers/octoprint.py"/>
        <location filename="../../services/printers/simulated.py"/>
        <source>Wait, or cancel it.</source>
        <translation>Warten oder abbrechen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_jobs.py"/>
        <source>Choose another folder, or make room there.</source>
        <translation>Einen anderen Ordner wählen oder dort Platz schaffen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_printers.py"/>
        <source>Nobody said yet which material is on “{spool}”.</source>
        <translation>Noch hat niemand gesagt, welches Material auf „{spool}“ ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_printers.py"/>
        <source>Choose it with `spool set {id} --material ID`, or in the window.</source>
        <translation>Wählen Sie es mit `spool set {id} --material ID` oder im Fenster.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_printers.py"/>
        <location filename="../../printdesk/market.py"/>
        <source>{material} is not a material of {printer}.</source>
        <translation>{material} ist kein Material für {printer}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_printers.py"/>
        <source>A job is on {name}.</source>
        <translation>Auf {name} liegt ein Auftrag.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_printers.py"/>
        <source>Cancel it or let it finish first.</source>
        <translation>Erst abbrechen oder zu Ende laufen lassen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_printers.py"/>
        <source>A printer needs a name of 1 to 80 characters.</source>
        <translation>Ein Drucker braucht einen Namen aus 1 bis 80 Zeichen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_printers.py"/>
        <source>There is a printer called “{name}” already.</source>
        <translation>Einen Drucker namens „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_supply.py"/>
        <source>The job is {state}; only one that waits can be started anyway.</source>
        <translation>Der Auftrag ist {state}; nur einer, der wartet, kann trotzdem gestartet werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_supply.py"/>
        <source>it does not print by {process}</source>
        <translation>druckt nicht mit {process}</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_supply.py"/>
        <source>{loaded} is loaded, {wanted} is wanted</source>
        <translation>{loaded} ist geladen, {wanted} ist gewünscht</translation>
    </message>
    <message>
        <location filename="../../printdesk/home_supply.py"/>
        <source>{why} Load another spool, or start it anyway.</source>
        <translation>{why} Legen Sie eine andere Spule ein, oder starten Sie trotzdem.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>The desk was restarted.</source>
        <translation>PrintDesk wurde neu gestartet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>The printer had not begun.</source>
        <translation>Der Drucker hatte nicht begonnen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>Nobody knows whether {printer} began to print: please look.</source>
        <translation>Niemand weiß, ob {printer} zu drucken begonnen hat: bitte nachsehen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>The printer reports an error.</source>
        <translation>Der Drucker meldet einen Fehler.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>It was stopped at the printer.</source>
        <translation>Am Drucker gestoppt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>{printer} has another file loaded: please look.</source>
        <translation>{printer} hat eine andere Datei geladen: bitte nachsehen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>{printer} was removed: say what became of it.</source>
        <translation>{printer} wurde entfernt: Bitte angeben, was aus dem Druck geworden ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <location filename="../../ui/cli/queue.py"/>
        <source>There is no printer: connect one.</source>
        <translation>Kein Drucker vorhanden: einen verbinden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>busy with another job</source>
        <translation>mit einem anderen Auftrag beschäftigt</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>the bed is not cleared</source>
        <translation>die Druckplatte ist nicht geräumt</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>There is no room to slice in: {why}.</source>
        <translation>Zum Slicen ist kein Platz: {why}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/homequeue.py"/>
        <source>Make room in the folder for temporary files and try again.</source>
        <translation>Im Ordner für temporäre Dateien Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <location filename="../../printdesk/orca_json.py"/>
        <source>The profile “{name}” builds on itself.</source>
        <translation>Das Profil „{name}“ baut auf sich selbst auf.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <source>“{name}” builds on “{parent}”, which is not in the file.</source>
        <translation>„{name}“ baut auf „{parent}“ auf, das nicht in der Datei steht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <source>Export the profile together with what it builds on, or the whole configuration.</source>
        <translation>Exportieren Sie das Profil zusammen mit dem, worauf es aufbaut, oder die ganze Konfiguration.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <source>The profiles of this file build on more settings than any slicer has.</source>
        <translation>Die Profile dieser Datei bauen auf mehr Einstellungen auf, als irgendein Slicer hat.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <source>This file has more than {count} profiles.</source>
        <translation>Diese Datei hat mehr als {count} Profile.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <source>There is no profile “{name}” in {file}.</source>
        <translation>In {file} gibt es kein Profil „{name}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <source>{file} holds {count} print profiles, and it must be said which one.</source>
        <translation>{file} enthält {count} Druckprofile, und es muss gesagt werden, welches gemeint ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <source>There is no print profile in {file}.</source>
        <translation>In {file} steht kein Druckprofil.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ini_bundle.py"/>
        <source>Add # and the name of one to the file's name: {names}.</source>
        <translation>Hängen Sie # und den Namen eines Profils an den Dateinamen: {names}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/insight.py"/>
        <source>{name} is not laid in lines, so there is nothing to show of its layers.</source>
        <translation>{name} wird nicht in Linien gelegt, also gibt es keine Schichten zu zeigen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/insight.py"/>
        <source>Choose a filament.</source>
        <translation>Wähle ein Filament.</translation>
    </message>
    <message>
        <location filename="../../printdesk/job.py"/>
        <source>The job is {state} and cannot become {after}.</source>
        <translation>Stand des Auftrags: {state}; „{after}“ ist von da nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../printdesk/known_services.py"/>
        <source>Compares more than a hundred makers; it is sent your model for a price.</source>
        <translation>Vergleicht mehr als hundert Hersteller; für einen Preis wird Ihr Modell dorthin gesendet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/known_services.py"/>
        <source>Prices from your part's measures alone; you order on its own site.</source>
        <translation>Nennt Preise allein nach den Maßen Ihres Teils; bestellt wird auf der eigenen Website.</translation>
    </message>
    <message>
        <location filename="../../printdesk/known_services.py"/>
        <source>Is sent your model for a price and keeps it private; you order on its own site.</source>
        <translation>Bekommt für einen Preis Ihr Modell und hält es privat; bestellt wird auf der eigenen Website.</translation>
    </message>
    <message>
        <location filename="../../printdesk/known_services.py"/>
        <source>Prints plastic in the USA; it fetches your model from a shop server of yours.</source>
        <translation>Druckt Kunststoff in den USA; holt Ihr Modell von Ihrem eigenen Shop-Server.</translation>
    </message>
    <message>
        <location filename="../../printdesk/known_services.py"/>
        <source>Is sent nothing: you look up prices and order on its own site.</source>
        <translation>Bekommt nichts gesendet: Preise und Bestellung finden Sie auf der eigenen Website.</translation>
    </message>
    <message>
        <location filename="../../printdesk/laying.py"/>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Those would be {count:,} parts, and up to {most} lie here at once.</source>
        <translation>Das wären {count:,} Teile, und hier liegen höchstens {most} zugleich.</translation>
    </message>
    <message>
        <location filename="../../printdesk/laying.py"/>
        <source>Take fewer; orders and prints take any number of copies of one part.</source>
        <translation>Nehmen Sie weniger; Aufträge und Drucke nehmen beliebig viele Stück eines Teils.</translation>
    </message>
    <message>
        <location filename="../../printdesk/laying.py"/>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>There is no room on the plate for more copies.</source>
        <translation>Auf der Platte ist kein Platz für weitere Kopien.</translation>
    </message>
    <message>
        <location filename="../../printdesk/laying.py"/>
        <source>Take parts off the plate first.</source>
        <translation>Nehmen Sie zuerst Teile von der Platte.</translation>
    </message>
    <message>
        <location filename="../../printdesk/learning.py"/>
        <source>Nothing is learned yet: estimates are as they come.</source>
        <translation>Noch ist nichts gelernt: Schätzungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../printdesk/learning.py"/>
        <source>Your printer takes as long as estimated, from {count} print.</source>
        <translation>Ihr Drucker braucht so lange wie geschätzt, aus {count} Druck.</translation>
    </message>
    <message>
        <location filename="../../printdesk/learning.py"/>
        <source>Your printer takes as long as estimated, from {count} prints.</source>
        <translation>Ihr Drucker braucht so lange wie geschätzt, aus {count} Drucken.</translation>
    </message>
    <message>
        <location filename="../../printdesk/learning.py"/>
        <source>Your printer takes {share:.0%} longer than estimated, from {count} print.</source>
        <translation>Ihr Drucker braucht {share:.0%} länger als geschätzt, aus {count} Druck.</translation>
    </message>
    <message>
        <location filename="../../printdesk/learning.py"/>
        <source>Your printer takes {share:.0%} longer than estimated, from {count} prints.</source>
        <translation>Ihr Drucker braucht {share:.0%} länger als geschätzt, aus {count} Drucken.</translation>
    </message>
    <message>
        <location filename="../../printdesk/learning.py"/>
        <source>Your printer takes {share:.0%} less time than estimated, from {count} print.</source>
        <translation>Ihr Drucker braucht {share:.0%} weniger Zeit als geschätzt, aus {count} Druck.</translation>
    </message>
    <message>
        <location filename="../../printdesk/learning.py"/>
        <source>Your printer takes {share:.0%} less time than estimated, from {count} prints.</source>
        <translation>Ihr Drucker braucht {share:.0%} weniger Zeit als geschätzt, aus {count} Drucken.</translation>
    </message>
    <message>
        <location filename="../../printdesk/lettering.py"/>
        <source>There is no font “{name}”.</source>
        <translation>Eine Schrift „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/lettering.py"/>
        <source>Name a file that ends in .ttf or .otf.</source>
        <translation>Nennen Sie eine Datei, die auf .ttf oder .otf endet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/lettering.py"/>
        <source>A font has at most {most} MiB.</source>
        <translation>Eine Schrift hat höchstens {most} MiB.</translation>
    </message>
    <message>
        <location filename="../../printdesk/lettering.py"/>
        <source>The thinnest stroke is {stroke:.2g} mm wide, and {process} needs {limit:g} mm: larger or bolder letters print better.</source>
        <translation>Der dünnste Strich ist {stroke:.2g} mm breit, und {process} braucht {limit:g} mm: Größere oder fettere Buchstaben drucken besser.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library.py"/>
        <source>There is no part “{id}” in the library.</source>
        <translation>In der Sammlung gibt es kein Teil „{id}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library.py"/>
        <source>That is no photo the library can keep.</source>
        <translation>Das ist kein Foto, das die Sammlung aufnehmen kann.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library.py"/>
        <source>Choose a JPEG, PNG or WebP picture.</source>
        <translation>Wählen Sie ein Bild als JPEG, PNG oder WebP.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library.py"/>
        <source>The file of {name} is gone, and it is not kept here.</source>
        <translation>Die Datei von {name} ist weg, und hier gibt es keine Kopie.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library.py"/>
        <source>Open it again from where it is now.</source>
        <translation>Öffnen Sie sie von dort, wo sie jetzt ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library.py"/>
        <location filename="../../ui/shop/order_panel.py"/>
        <location filename="../../ui/shop/preview_table.py"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../printdesk/library_part.py"/>
        <source>A part needs a name of 1 to {most} characters.</source>
        <translation>Ein Teil braucht einen Namen von 1 bis {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library_part.py"/>
        <source>A tag has from 1 to {most} characters.</source>
        <translation>Ein Schlagwort hat 1 bis {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library_part.py"/>
        <source>A part can have {most} tags.</source>
        <translation>Ein Teil kann {most} Schlagwörter haben.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library_part.py"/>
        <source>Take one off first.</source>
        <translation>Entfernen Sie zuerst eines.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library_part.py"/>
        <source>That is longer than {most:,} characters.</source>
        <translation>Das ist länger als {most:,} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library_part.py"/>
        <source>Shorten it.</source>
        <translation>Kürzen Sie es.</translation>
    </message>
    <message>
        <location filename="../../printdesk/library_part.py"/>
        <source>A part can have {most} photos.</source>
        <translation>Ein Teil kann {most} Fotos haben.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <location filename="../../ui/cli/order.py"/>
        <source>You have not agreed to send your model to {name} yet.</source>
        <translation>Es ist noch nicht erlaubt, das Modell an {name} zu senden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>Agree in the settings or with `service agree`; then order again.</source>
        <translation>In den Einstellungen oder mit `service agree` zustimmen, dann noch einmal bestellen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>{name} has nothing that fits the wish.</source>
        <translation>{name} hat nichts, das zum Wunsch passt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>There is no honest estimate for {printer} yet.</source>
        <translation>Für {printer} gibt es noch keine ehrliche Schätzung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>Tell what it costs in the settings, or with `costs set`.</source>
        <translation>Sag in den Einstellungen oder mit `costs set`, was es kostet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>At home · {printer}</source>
        <translation>Zu Hause · {printer}</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>Not counted, for want of a figure in {currency}: {what}.</source>
        <translation>Nicht mitgerechnet, weil eine Angabe in {currency} fehlt: {what}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>There is no offer “{id}” on this desk.</source>
        <translation>Hier gibt es kein Angebot „{id}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>Ask for prices again with `quote`.</source>
        <translation>Mit `quote` neue Preise einholen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <location filename="../../printdesk/orderbook.py"/>
        <location filename="../../printdesk/repricing.py"/>
        <location filename="../../services/shop/quotes.py"/>
        <source>The shop cannot print this part.</source>
        <translation>Die Werkstatt kann dieses Teil nicht drucken.</translation>
    </message>
    <message>
        <location filename="../../printdesk/market.py"/>
        <source>Priced as mended: mend the part before you order it.</source>
        <translation>Preis für das reparierte Teil: vor dem Bestellen reparieren.</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>fair</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>very good</source>
        <translation>sehr gut</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>{property}: {grade}</source>
        <translation>{property}: {grade}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>{property} {value:g} {unit}</source>
        <translation>{property} {value:g} {unit}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>tensile strength</source>
        <translation>Zugfestigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>tensile modulus</source>
        <translation>Elastizitätsmodul</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>elongation at break</source>
        <translation>Bruchdehnung</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>notched impact strength</source>
        <translation>Kerbschlagzähigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>heat deflection temperature</source>
        <translation>Wärmeformbeständigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>cold</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>stays tough down to {value:g} °C</source>
        <translation>bleibt zäh bis {value:g} °C</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>thermal conductivity</source>
        <translation>Wärmeleitfähigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>true to ±{value:g} mm over 100 mm</source>
        <translation>maßhaltig auf ±{value:g} mm je 100 mm</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>finest detail</source>
        <translation>feinste Einzelheit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>price class</source>
        <translation>Preisklasse</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>price class {value:g} of 5</source>
        <translation>Preisklasse {value:g} von 5</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>UV resistance</source>
        <translation>UV-Beständigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>resistance to water</source>
        <translation>Wasserbeständigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>tightness of printed walls</source>
        <translation>Dichtheit gedruckter Wände</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>resistance to salt water</source>
        <translation>Salzwasserbeständigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>resistance to oil and fuel</source>
        <translation>Beständigkeit gegen Öl und Kraftstoff</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>resistance to acids, alkalis and cleaners</source>
        <translation>Beständigkeit gegen Säuren, Laugen und Reiniger</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>resistance to acetone and thinners</source>
        <translation>Beständigkeit gegen Aceton und Verdünner</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>wear resistance</source>
        <translation>Verschleißfestigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>bending again and again</source>
        <translation>immer wieder biegen</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>damping</source>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>smooth surface</source>
        <translation>glatte Oberfläche</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>takes paint and glue</source>
        <translation>lässt sich lackieren und kleben</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>freedom from smell</source>
        <translation>Geruchsfreiheit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>food contact</source>
        <translation>Lebensmittelkontakt</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>skin contact</source>
        <translation>Hautkontakt</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>fit for the body's inside</source>
        <translation>für das Körperinnere geeignet</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>dishwasher</source>
        <translation>Spülmaschine</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>sterilising in steam</source>
        <translation>Sterilisieren im Dampf</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>resistance to fire</source>
        <translation>Feuerbeständigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>transparency</source>
        <translation>Durchsichtigkeit</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>compostable</source>
        <translation>kompostierbar</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>burns out without ash</source>
        <translation>brennt ohne Asche aus</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>electrical insulation</source>
        <translation>elektrische Isolation</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>easy to print</source>
        <translation>leicht zu drucken</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_facts.py"/>
        <source>freedom of shape without supports</source>
        <translation>Formfreiheit ohne Stützen</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>{what} ({source}).</source>
        <translation>{what} ({source}).</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: {material} is that</source>
        <translation>„{word}“: {material} ist das</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: {material} is not that</source>
        <translation>„{word}“: {material} ist das nicht</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: nobody says how it is with {property}</source>
        <translation>„{word}“: Niemand sagt, wie es damit steht ({property})</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: {fact}</source>
        <translation>„{word}“: {fact}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}” is not so: {fact}</source>
        <translation>„{word}“ ist nicht so: {fact}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: {fact}, and {wanted} is wanted</source>
        <translation>„{word}“: {fact}, gewünscht ist {wanted}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>about {value:g} {unit}</source>
        <translation>etwa {value:g} {unit}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>at most {value:.3g} {unit}</source>
        <translation>höchstens {value:.3g} {unit}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>at least {value:.3g} {unit}</source>
        <translation>mindestens {value:.3g} {unit}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: it comes in {colour}</source>
        <translation>„{word}“: Es gibt ihn in {colour}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: it does not come in that colour</source>
        <translation>„{word}“: In dieser Farbe gibt es ihn nicht</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: nobody says how large it can be made</source>
        <translation>„{word}“: Niemand sagt, wie groß man ihn fertigen kann</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: up to {value:g} mm in one piece</source>
        <translation>„{word}“: bis {value:g} mm in einem Stück</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: only up to {value:g} mm in one piece</source>
        <translation>„{word}“: nur bis {value:g} mm in einem Stück</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: density {value:g} g/cm³</source>
        <translation>„{word}“: Dichte {value:g} g/cm³</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_find.py"/>
        <source>“{word}”: density {value:g} g/cm³, and at most {most:.3g} is wanted</source>
        <translation>„{word}“: Dichte {value:g} g/cm³, gewünscht ist höchstens {most:.3g}</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_price.py"/>
        <source>from {price} ({where})</source>
        <translation>ab {price} ({where})</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_price.py"/>
        <source>raw material {price} per kg ({where})</source>
        <translation>Rohstoff {price} je kg ({where})</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_price.py"/>
        <source>from {price} per cm³, {floor} at least ({where})</source>
        <translation>ab {price} je cm³, mindestens {floor} ({where})</translation>
    </message>
    <message>
        <location filename="../../printdesk/material_price.py"/>
        <source>from {price} per cm³ ({where})</source>
        <translation>ab {price} je cm³ ({where})</translation>
    </message>
    <message>
        <location filename="../../printdesk/measured_text.py"/>
        <source>a measure of nothing</source>
        <translation>ein Maß von nichts</translation>
    </message>
    <message>
        <location filename="../../printdesk/metal.py"/>
        <source>Inert gas, {volume:.1f} m³</source>
        <translation>Schutzgas, {volume:.1f} m³</translation>
    </message>
    <message>
        <location filename="../../printdesk/metal.py"/>
        <source>Planing of the build plate</source>
        <translation>Abrichten der Bauplatte</translation>
    </message>
    <message>
        <location filename="../../printdesk/metal.py"/>
        <source>Planing of {count} build plates</source>
        <translation>Abrichten von {count} Bauplatten</translation>
    </message>
    <message>
        <location filename="../../printdesk/need.py"/>
        <source>the id of a need or “avoid” is needed</source>
        <translation>die Kennung eines Bedarfs oder „avoid“ ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/need.py"/>
        <source>at least one is needed</source>
        <translation>mindestens eines ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/need.py"/>
        <source>words of small letters without accents are needed, with * before or a full stop after them</source>
        <translation>Wörter aus Kleinbuchstaben ohne Akzente sind nötig, mit * davor oder einem Punkt danach</translation>
    </message>
    <message>
        <location filename="../../printdesk/need.py"/>
        <source>this property is not known; known are {known}</source>
        <translation>diese Eigenschaft ist nicht bekannt; bekannt sind {known}</translation>
    </message>
    <message>
        <location filename="../../printdesk/need.py"/>
        <source>either enough or most is needed</source>
        <translation>entweder enough oder most ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/need.py"/>
        <source>must lie on the other side of what is enough</source>
        <translation>muss auf der anderen Seite dessen liegen, was genügt</translation>
    </message>
    <message>
        <location filename="../../printdesk/offer.py"/>
        <source>{count} of them would cost {saving} less in all.</source>
        <translation>{count} davon würden zusammen {saving} weniger kosten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/offer.py"/>
        <source>≈ {price} at the rate of {day}</source>
        <translation>≈ {price} zum Kurs vom {day}</translation>
    </message>
    <message>
        <location filename="../../printdesk/orca_json.py"/>
        <location filename="../../printdesk/slicer_ini.py"/>
        <source>The profile {name} is too long to be one.</source>
        <translation>Das Profil {name} ist zu lang für ein Profil.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orca_json.py"/>
        <source>{name} is no profile of OrcaSlicer or Bambu Studio: it is no list of settings in JSON.</source>
        <translation>{name} ist kein Profil von OrcaSlicer oder Bambu Studio: Es ist keine Liste von Einstellungen in JSON.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orca_json.py"/>
        <source>Choose a .json file of its process profiles, or a project (.3mf).</source>
        <translation>Wählen Sie eine .json-Datei aus dessen Prozessprofilen oder ein Projekt (.3mf).</translation>
    </message>
    <message>
        <location filename="../../printdesk/orca_json.py"/>
        <source>“{name}” builds on “{parent}”, which does not lie beside it.</source>
        <translation>„{name}“ baut auf „{parent}“ auf, das nicht daneben liegt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orca_json.py"/>
        <source>Copy that file beside it, or choose a project (.3mf) or sliced G-code, which hold all settings.</source>
        <translation>Legen Sie diese Datei daneben, oder wählen Sie ein Projekt (.3mf) oder fertigen G-Code, in denen alle Einstellungen stehen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orca_json.py"/>
        <source>Name the process profile too, with | between the files.</source>
        <translation>Nennen Sie auch das Prozessprofil, mit | zwischen den Dateien.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orca_json.py"/>
        <source>“{name}” says nothing of layers and walls: it is a filament's profile.</source>
        <translation>„{name}“ sagt nichts über Schichten und Wände: Es ist das Profil eines Filaments.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orca_json.py"/>
        <source>“{name}” says nothing of layers and walls: it is a machine's profile.</source>
        <translation>„{name}“ sagt nichts über Schichten und Wände: Es ist das Profil einer Maschine.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>“{action}” is not yours to do on this order.</source>
        <translation>„{action}“ ist bei dieser Bestellung nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>The order is {state}; “{action}” is not possible any more or not yet.</source>
        <translation>Stand der Bestellung: {state}; „{action}“ geht nicht mehr oder noch nicht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>Look at the order's timeline for what can be done now.</source>
        <translation>Der Verlauf der Bestellung zeigt, was jetzt möglich ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>The customer has not agreed to a price yet.</source>
        <translation>Der Kunde hat noch keinem Preis zugestimmt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>Tell one with your question, and accept when the customer has agreed.</source>
        <translation>Mit der Rückfrage einen Preis nennen und annehmen, wenn der Kunde zugestimmt hat.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>The price that the shop has told is another one: {price}.</source>
        <translation>Der von der Werkstatt genannte Preis ist ein anderer: {price}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <location filename="../../printdesk/rates.py"/>
        <location filename="../../printdesk/tariff.py"/>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>Look at the order again, then agree.</source>
        <translation>Die Bestellung noch einmal ansehen, dann zustimmen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>You looked: the order is not there.</source>
        <translation>Sie haben nachgesehen: Die Bestellung ist nicht dort.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order.py"/>
        <source>You looked: the order is there.</source>
        <translation>Sie haben nachgesehen: Die Bestellung ist dort.</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Set-up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Handling of each part</source>
        <translation>Handhabung je Teil</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Material, {volume:.3f} cm³ each</source>
        <translation>Material, je {volume:.3f} cm³</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Machine space, {volume:.3f} cm³ each</source>
        <translation>Bauraum, je {volume:.3f} cm³</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Machine time, {hours:.2f} h each</source>
        <translation>Maschinenzeit, je {hours:.2f} h</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Surface, {area:.2f} cm² each</source>
        <translation>Oberfläche, je {area:.2f} cm²</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Finish</source>
        <translation>Oberflächenbehandlung</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Supports, {mass:.1f} g each</source>
        <translation>Stützen, je {mass:.1f} g</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Quantity price, {count} part</source>
        <translation>Mengenpreis, {count} Teil</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Quantity price, {count} parts</source>
        <translation>Mengenpreis, {count} Teile</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Up to the lowest order value</source>
        <translation>Bis zum Mindestbestellwert</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Made sooner, in {count} day</source>
        <translation>Schneller hergestellt, in {count} Tag</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Made sooner, in {count} days</source>
        <translation>Schneller hergestellt, in {count} Tagen</translation>
    </message>
    <message>
        <location filename="../../printdesk/order_line.py"/>
        <source>Rounded to {step}</source>
        <translation>Gerundet auf {step}</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>A print at home is not ordered.</source>
        <translation>Ein Druck zu Hause wird nicht bestellt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>Put it into the printer's queue.</source>
        <translation>In die Warteschlange des Druckers stellen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>{service} takes orders on its own site.</source>
        <translation>{service} nimmt Bestellungen auf der eigenen Website an.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The offer of {service} is for another part or another shape of it.</source>
        <translation>Das Angebot von {service} gilt für ein anderes Teil oder eine andere Form davon.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <location filename="../../printdesk/repricing.py"/>
        <location filename="../../services/prints/craftcloud_orders.py"/>
        <source>Ask for prices again; nothing was ordered.</source>
        <translation>Neue Preise einholen; bestellt wurde nichts.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The price is for pick-up and there is an address, or the other way round.</source>
        <translation>Der Preis gilt für Abholung und es ist eine Adresse angegeben, oder umgekehrt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>Ask for prices again for the way you want to get it.</source>
        <translation>Neue Preise für die gewünschte Lieferart einholen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>{service} gives no price for that.</source>
        <translation>{service} nennt dafür keinen Preis.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The order was sent already; its price stands.</source>
        <translation>Die Bestellung ist schon gesendet; ihr Preis gilt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The shop confirmed {theirs} instead of {ours}.</source>
        <translation>Die Werkstatt hat {theirs} statt {ours} bestätigt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>Write to the shop, or cancel the order {number}.</source>
        <translation>Dem Shop schreiben oder die Bestellung {number} stornieren.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The order has no offer.</source>
        <translation>Die Bestellung hat kein Angebot.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The order was never placed.</source>
        <translation>Die Bestellung wurde nie aufgegeben.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>{count} shops have an order “{number}”.</source>
        <translation>{count} Shops haben eine Bestellung „{number}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>Name it by its id: {ids}.</source>
        <translation>Bitte mit der Kennung nennen: {ids}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>There is no order “{id}” on this desk.</source>
        <translation>Hier gibt es keine Bestellung „{id}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>`orders` lists them.</source>
        <translation>`orders` listet sie auf.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The shop may have the order already, and cannot be reached to ask.</source>
        <translation>Vielleicht hat die Werkstatt die Bestellung schon; sie ist nicht zu erreichen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>Cancel it when the shop answers again; the desk keeps trying.</source>
        <translation>Stornieren, sobald die Werkstatt wieder antwortet; PrintDesk versucht es weiter.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>Nothing is in doubt about this order.</source>
        <translation>An dieser Bestellung ist nichts ungewiss.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The shop has told a price: {price}.</source>
        <translation>Die Werkstatt hat einen Preis genannt: {price}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>Look at it, then agree.</source>
        <translation>Erst ansehen, dann zustimmen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/orderbook.py"/>
        <source>The shop now says {theirs} instead of {ours}, and you have not agreed to that.</source>
        <translation>Die Werkstatt nennt jetzt {theirs} statt {ours}, ohne dass dem zugestimmt wurde.</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <location filename="../../ui/cli/telling.py"/>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <location filename="../../ui/cli/telling.py"/>
        <location filename="../../ui/prepare/figures.py"/>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <location filename="../../ui/cli/telling.py"/>
        <location filename="../../ui/prepare/figures.py"/>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>It had cost {cost} when it ended.</source>
        <translation>Bis zum Abbruch hat es {cost} gekostet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>It had cost {cost} when it ended: {used}.</source>
        <translation>Bis zum Abbruch hat es {cost} gekostet: {used}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>Cost {cost}.</source>
        <translation>Kosten {cost}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>Cost {cost}, as estimated ({why}).</source>
        <translation>Kosten {cost}, wie geschätzt ({why}).</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>Cost {cost}, as estimated.</source>
        <translation>Kosten {cost}, wie geschätzt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>other prices than then</source>
        <translation>andere Preise als damals</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>Cost {cost} instead of {estimate}: {why}.</source>
        <translation>Kosten {cost} statt {estimate}: {why}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>{time} longer</source>
        <translation>{time} länger</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>{time} shorter</source>
        <translation>{time} kürzer</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>nobody saw how long it took</source>
        <translation>niemand sah, wie lange es dauerte</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>{mass} more</source>
        <translation>{mass} mehr</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>{mass} less</source>
        <translation>{mass} weniger</translation>
    </message>
    <message>
        <location filename="../../printdesk/outcome.py"/>
        <source>from another spool</source>
        <translation>von einer anderen Spule</translation>
    </message>
    <message>
        <location filename="../../printdesk/own_materials.py"/>
        <source>{name} cannot be removed: {why}.</source>
        <translation>{name} lässt sich nicht entfernen: {why}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/own_materials.py"/>
        <source>“{id}” stands in your materials.toml among others.</source>
        <translation>„{id}“ steht mit anderen in deiner materials.toml.</translation>
    </message>
    <message>
        <location filename="../../printdesk/own_materials.py"/>
        <source>Take it out of {path}.</source>
        <translation>Nimm es aus {path} heraus.</translation>
    </message>
    <message>
        <location filename="../../printdesk/own_materials.py"/>
        <source>“{id}” comes with PrintDesk and cannot be removed.</source>
        <translation>„{id}“ gehört zu PrintDesk und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/own_materials.py"/>
        <source>There is no material “{id}” of your own.</source>
        <translation>Ein eigenes Material „{id}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../printdesk/own_materials.py"/>
        <source>See `material list`.</source>
        <translation>Siehe `material list`.</translation>
    </message>
    <message>
        <location filename="../../printdesk/own_materials.py"/>
        <source>{file}: limits.{name}: the material has no finish “{finish}”.</source>
        <translation>{file}: limits.{name}: Das Material hat keine Oberfläche „{finish}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/own_materials.py"/>
        <location filename="../../printdesk/toml_table.py"/>
        <source>Correct the file and try again.</source>
        <translation>Die Datei berichtigen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/plate.py"/>
        <location filename="../../ui/prepare/shaping/room.py"/>
        <source>That part is not on the plate any more.</source>
        <translation>Dieses Teil liegt nicht mehr auf der Druckplatte.</translation>
    </message>
    <message>
        <location filename="../../printdesk/post.py"/>
        <source>The parcel would weigh {mass} kg, and this shop sends at most {most} kg to {zone}.</source>
        <translation>Das Paket würde {mass} kg wiegen, und diese Werkstatt versendet höchstens {most} kg nach {zone}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/post.py"/>
        <source>Order fewer at once, or pick them up.</source>
        <translation>Weniger auf einmal bestellen oder abholen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/post.py"/>
        <source>a zone has either steps by weight, or a price of its own and one per kg</source>
        <translation>eine Zone hat entweder Gewichtsstufen oder einen eigenen Preis und einen je kg</translation>
    </message>
    <message>
        <location filename="../../printdesk/post.py"/>
        <source>steps such as [[0.5, 4.90], [2, 6.90]] are needed: up to so many kg, so much; heavier is never cheaper</source>
        <translation>Stufen wie [[0.5, 4.90], [2, 6.90]] sind nötig: bis so viel kg so viel; schwerer ist nie billiger</translation>
    </message>
    <message>
        <location filename="../../printdesk/price.py"/>
        <source>{count} parts cannot be ordered: from 1 to {most} can.</source>
        <translation>{count} Teile können nicht bestellt werden: möglich sind 1 bis {most}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/price.py"/>
        <source>Shipping to {country}</source>
        <translation>Versand nach {country}</translation>
    </message>
    <message>
        <location filename="../../printdesk/price.py"/>
        <source>VAT {rate:g} %</source>
        <translation>MwSt. {rate:g} %</translation>
    </message>
    <message>
        <location filename="../../printdesk/price.py"/>
        <source>Parts, at the price the shop has told</source>
        <translation>Teile, zum Preis, den die Werkstatt genannt hat</translation>
    </message>
    <message>
        <location filename="../../printdesk/price.py"/>
        <source>That would cost more than any order of printed parts.</source>
        <translation>Das würde mehr kosten als jede Bestellung gedruckter Teile.</translation>
    </message>
    <message>
        <location filename="../../printdesk/price.py"/>
        <source>Order fewer, or look whether the file's unit was taken rightly.</source>
        <translation>Weniger bestellen oder prüfen, ob die Einheit der Datei richtig verstanden wurde.</translation>
    </message>
    <message>
        <location filename="../../printdesk/price_talk.py"/>
        <source>“{text}” is no price that can be paid.</source>
        <translation>„{text}“ ist kein Preis, der sich bezahlen lässt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/price_talk.py"/>
        <source>Give what is paid in all, with tax and post, such as 49.90.</source>
        <translation>Angeben, was insgesamt bezahlt wird, mit Steuer und Versand, etwa 49.90.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile.py"/>
        <source>A layer of {height:g} mm cannot be printed with a {nozzle:g} mm nozzle.</source>
        <translation>Eine Schicht von {height:g} mm lässt sich mit einer {nozzle:g}-mm-Düse nicht drucken.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile.py"/>
        <source>Choose a layer height from {low:g} to {high:g} mm.</source>
        <translation>Eine Schichthöhe von {low:g} bis {high:g} mm wählen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile.py"/>
        <source>Infill is a share from 0 to 100 %, not {share:g} %.</source>
        <translation>Die Füllung ist ein Anteil von 0 bis 100 %, nicht {share:g} %.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile_file.py"/>
        <source>Only .json profiles are put together from several files.</source>
        <translation>Nur .json-Profile werden aus mehreren Dateien zusammengesetzt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile_file.py"/>
        <source>A profile is put together from at most {count} files.</source>
        <translation>Ein Profil wird aus höchstens {count} Dateien zusammengesetzt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile_file.py"/>
        <source>The slicer left no settings in {name}.</source>
        <translation>Der Slicer hat in {name} keine Einstellungen hinterlassen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile_file.py"/>
        <source>Let the slicer write its settings as comments, or choose its profile or project.</source>
        <translation>Lassen Sie den Slicer seine Einstellungen als Kommentare schreiben, oder wählen Sie sein Profil oder Projekt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile_file.py"/>
        <source>There is no print profile {name}.</source>
        <translation>Es gibt kein Druckprofil {name}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile_file.py"/>
        <source>Name a slicer's profile file, or a profile's id.</source>
        <translation>Nennen Sie die Profildatei eines Slicers oder die Kennung eines Profils.</translation>
    </message>
    <message>
        <location filename="../../printdesk/profile_file.py"/>
        <source>Export one profile from the slicer, not all of them.</source>
        <translation>Nur ein Profil aus dem Slicer exportieren, nicht alle.</translation>
    </message>
    <message>
        <location filename="../../printdesk/quoting.py"/>
        <source>The shop confirms this price before it holds.</source>
        <translation>Die Werkstatt bestätigt diesen Preis, bevor er gilt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/quoting.py"/>
        <source>Above its limit the shop confirms the price before it holds.</source>
        <translation>Über ihrer Grenze bestätigt die Werkstatt den Preis, bevor er gilt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/quoting.py"/>
        <source>The shop tells its price when you ask for it; you agree before anything is made.</source>
        <translation>Die Werkstatt nennt ihren Preis auf Anfrage; hergestellt wird erst nach der Zustimmung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/quoting.py"/>
        <source>The shop looks at the part first and answers with a price; you agree before anything is made.</source>
        <translation>Die Werkstatt sieht sich das Teil erst an und antwortet mit einem Preis; hergestellt wird erst nach der Zustimmung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ranking.py"/>
        <source>Put in order by their worth in {currency}, at the rates of {day}.</source>
        <translation>Geordnet nach dem Wert in {currency}, zu den Kursen vom {day}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/ranking.py"/>
        <source>No rate is known for {currencies}; these come last.</source>
        <translation>Für {currencies} ist kein Kurs bekannt; diese Angebote stehen am Ende.</translation>
    </message>
    <message>
        <location filename="../../printdesk/rates.py"/>
        <source>This shop does not offer the finish “{finish}” for {material}.</source>
        <translation>Diese Werkstatt bietet die Oberfläche „{finish}“ für {material} nicht an.</translation>
    </message>
    <message>
        <location filename="../../printdesk/rates.py"/>
        <location filename="../../printdesk/tariff.py"/>
        <source>Offered are: {offered}.</source>
        <translation>Angeboten werden: {offered}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/rates.py"/>
        <source>This shop does not offer {material} in “{colour}”.</source>
        <translation>Diese Werkstatt bietet {material} nicht in „{colour}“ an.</translation>
    </message>
    <message>
        <location filename="../../printdesk/rates.py"/>
        <source>with these figures a part would cost nothing</source>
        <translation>mit diesen Zahlen würde ein Teil nichts kosten</translation>
    </message>
    <message>
        <location filename="../../printdesk/rates.py"/>
        <source>one of {modes} is needed</source>
        <translation>eines von {modes} ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/rates.py"/>
        <source>how long a part takes is needed, by height, volume or surface</source>
        <translation>nötig ist, wie lange ein Teil dauert, nach Höhe, Volumen oder Oberfläche</translation>
    </message>
    <message>
        <location filename="../../printdesk/rates.py"/>
        <source>steps such as [[1, 1.0], [10, 0.9]] are needed, from 1 upwards, with factors above 0 that do not rise above 1</source>
        <translation>Stufen wie [[1, 1.0], [10, 0.9]] sind nötig, ab 1 aufwärts, mit Faktoren über 0, die nicht über 1 steigen</translation>
    </message>
    <message>
        <location filename="../../printdesk/repricing.py"/>
        <source>{service} does not offer that any more.</source>
        <translation>{service} bietet das nicht mehr an.</translation>
    </message>
    <message>
        <location filename="../../printdesk/repricing.py"/>
        <location filename="../../services/prints/slant3d_orders.py"/>
        <source>Nothing was ordered; look at the new price, then order at that.</source>
        <translation>Es wurde nichts bestellt; sehen Sie sich den neuen Preis an und bestellen Sie dann zu diesem.</translation>
    </message>
    <message>
        <location filename="../../printdesk/repricing.py"/>
        <source>The price of {service} is now {now} instead of {before}.</source>
        <translation>Der Preis von {service} ist jetzt {now} statt {before}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/repricing.py"/>
        <source>The price of {service} is now {now} instead of {before} ({more}).</source>
        <translation>Der Preis von {service} ist jetzt {now} statt {before} ({more}).</translation>
    </message>
    <message>
        <location filename="../../printdesk/repricing.py"/>
        <source>It takes {now} days instead of {before}.</source>
        <translation>Es dauert {now} statt {before} Tage.</translation>
    </message>
    <message>
        <location filename="../../printdesk/service_list.py"/>
        <source>There is no shop or service called “{name}”.</source>
        <translation>Es gibt keine Werkstatt und keinen Dienst namens „{name}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/service_list.py"/>
        <location filename="../../services/shop/house.py"/>
        <source>“{address}” is not the address of a shop.</source>
        <translation>„{address}“ ist keine Adresse einer Werkstatt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/service_list.py"/>
        <location filename="../../services/net.py"/>
        <source>Give it as https://…, as the shop's owner told you.</source>
        <translation>Als https://… angeben, wie die Werkstatt sie genannt hat.</translation>
    </message>
    <message>
        <location filename="../../printdesk/service_list.py"/>
        <source>Give the key that {name} gave you.</source>
        <translation>Geben Sie den Schlüssel an, den Sie von {name} bekommen haben.</translation>
    </message>
    <message>
        <location filename="../../printdesk/service_list.py"/>
        <location filename="../../services/prints/slant3d.py"/>
        <source>{name} wants a key.</source>
        <translation>{name} verlangt einen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>Cut</source>
        <translation>Geschnitten</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>Split</source>
        <translation>Aufgeteilt</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>United with {name}</source>
        <translation>Vereinigt mit {name}</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>{name} taken away</source>
        <translation>{name} abgezogen</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>What it shares with {name}</source>
        <translation>Was es mit {name} gemeinsam hat</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>Simplified to {tolerance:.3g} mm</source>
        <translation>Vereinfacht auf {tolerance:.3g} mm</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>Simplified to {count:,} triangles</source>
        <translation>Auf {count:,} Dreiecke vereinfacht</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>“{text}” raised</source>
        <translation>„{text}“ erhaben aufgesetzt</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>“{text}” engraved</source>
        <translation>„{text}“ eingraviert</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>Hollowed to a wall of {wall:.3g} mm</source>
        <translation>Ausgehöhlt bis auf eine Wand von {wall:.3g} mm</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>Holes into its hollows</source>
        <translation>Löcher in seine Hohlräume</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>Mirrored along {axis}</source>
        <translation>Entlang {axis} gespiegelt</translation>
    </message>
    <message>
        <location filename="../../printdesk/shaping.py"/>
        <source>Scaled by {factors}</source>
        <translation>Skaliert um {factors}</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>it is no shop card</source>
        <translation>sie ist keine Werkstattkarte</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>it is of another version; a newer PrintDesk may read it</source>
        <translation>sie hat eine andere Version; ein neueres PrintDesk kann sie vielleicht lesen</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>it holds other things than a card does: {names}</source>
        <translation>sie enthält anderes als eine Karte: {names}</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>it is signed in another way than {algorithm}</source>
        <translation>sie ist anders signiert als mit {algorithm}</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>its signature is not right, so somebody has changed it</source>
        <translation>ihre Signatur stimmt nicht, jemand hat sie also verändert</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>This shop card cannot be used: {why}.</source>
        <translation>Diese Werkstattkarte ist nicht zu gebrauchen: {why}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>Ask the shop for a new one.</source>
        <translation>Die Werkstatt um eine neue bitten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>it was made in the future, by the clock of this computer</source>
        <translation>nach der Uhr dieses Rechners stammt sie aus der Zukunft</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>it is not valid for any time, or for more than a year</source>
        <translation>sie gilt überhaupt nicht oder länger als ein Jahr</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>its prices are not for the materials that it names</source>
        <translation>ihre Preise gelten nicht für die Materialien, die sie nennt</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>its “{where}” is not right</source>
        <translation>ihr „{where}“ stimmt nicht</translation>
    </message>
    <message>
        <location filename="../../printdesk/shop_card.py"/>
        <source>the tariff holds something that no card can hold</source>
        <translation>der Tarif enthält etwas, das keine Karte fassen kann</translation>
    </message>
    <message>
        <location filename="../../printdesk/signed_json.py"/>
        <source>it is nested too deeply</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <location filename="../../printdesk/signed_json.py"/>
        <source>it holds a number that is too large</source>
        <translation>sie enthält eine zu große Zahl</translation>
    </message>
    <message>
        <location filename="../../printdesk/signed_json.py"/>
        <source>it is larger than {most} kB</source>
        <translation>sie ist größer als {most} kB</translation>
    </message>
    <message>
        <location filename="../../printdesk/signed_json.py"/>
        <source>it is not text in UTF-8</source>
        <translation>sie ist kein Text in UTF-8</translation>
    </message>
    <message>
        <location filename="../../printdesk/signed_json.py"/>
        <source>it is not JSON</source>
        <translation>sie ist kein JSON</translation>
    </message>
    <message>
        <location filename="../../printdesk/signed_json.py"/>
        <source>it is not an object</source>
        <translation>sie ist kein Objekt</translation>
    </message>
    <message>
        <location filename="../../printdesk/signed_json.py"/>
        <source>it says something twice</source>
        <translation>sie sagt etwas doppelt</translation>
    </message>
    <message>
        <location filename="../../printdesk/signed_json.py"/>
        <source>it holds a number with a fraction, or none at all</source>
        <translation>sie enthält eine Zahl mit Nachkommastellen oder etwas, das keine Zahl ist</translation>
    </message>
    <message>
        <location filename="../../printdesk/slicer_ini.py"/>
        <source>{name} is no print profile: it names neither a layer height nor perimeters nor infill.</source>
        <translation>{name} ist kein Druckprofil: Es nennt weder Schichthöhe noch Wandlinien noch Füllung.</translation>
    </message>
    <message>
        <location filename="../../printdesk/slicer_ini.py"/>
        <source>Export a profile from PrusaSlicer as a configuration (.ini) and choose that file.</source>
        <translation>In PrusaSlicer ein Profil als Konfiguration (.ini) exportieren und diese Datei wählen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/slicer_ini.py"/>
        <source>{name}: {key} is “{value}”, but a value from {low:g} to {high:g} is needed.</source>
        <translation>{name}: {key} ist „{value}“, nötig ist ein Wert von {low:g} bis {high:g}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/slicer_ini.py"/>
        <source>Correct the profile and try again.</source>
        <translation>Das Profil berichtigen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool.py"/>
        <source>A spool needs a name of 1 to {most} characters.</source>
        <translation>Eine Spule braucht einen Namen mit 1 bis {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool.py"/>
        <source>A spool holds from 0 to {most:g} g, and at least 1 g when it is full.</source>
        <translation>Auf einer Spule sind 0 bis {most:g} g, und mindestens 1 g, wenn sie voll ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool.py"/>
        <source>Weights are in grams.</source>
        <translation>Gewichte sind in Gramm.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool.py"/>
        <source>Filament is from {low:g} to {high:g} mm thick.</source>
        <translation>Filament ist {low:g} bis {high:g} mm dick.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool.py"/>
        <source>A spool costs from 0 to {most:,}.</source>
        <translation>Eine Spule kostet zwischen 0 und {most:,}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <source>There is no spool “{name}”, or more than one.</source>
        <translation>Es gibt keine Spule „{name}“, oder mehr als eine.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <source>“{spool}” is kept in Spoolman.</source>
        <translation>„{spool}“ wird in Spoolman geführt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <source>Change it there; here only its material and colour can be told.</source>
        <translation>Ändern Sie sie dort; hier lassen sich nur Material und Farbe sagen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <location filename="../../ui/cli/spool.py"/>
        <source>“{spool}” is on {printer}.</source>
        <translation>„{spool}“ ist auf {printer}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <source>Load another spool there first.</source>
        <translation>Legen Sie dort zuerst eine andere Spule ein.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <source>Say which material is on the spool.</source>
        <translation>Sagen Sie, welches Material auf der Spule ist.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <source>`material list` has the ids.</source>
        <translation>`material list` nennt die Kennungen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <source>Only {left:.0f} g are left on “{spool}”; {before:.0f} g of that are for jobs before it, and {need:.0f} g and {kept:.0f} g to spare are needed.</source>
        <translation>Auf „{spool}“ sind nur noch {left:.0f} g; davon sind {before:.0f} g für Aufträge davor, und gebraucht werden {need:.0f} g und {kept:.0f} g Reserve.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_rack.py"/>
        <source>Only {left:.0f} g are left on “{spool}”; {need:.0f} g and {kept:.0f} g to spare are needed.</source>
        <translation>Auf „{spool}“ sind nur noch {left:.0f} g; gebraucht werden {need:.0f} g und {kept:.0f} g Reserve.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_sync.py"/>
        <source>There is no Spoolman here yet.</source>
        <translation>Hier gibt es noch kein Spoolman.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_sync.py"/>
        <source>Give its address first.</source>
        <translation>Nennen Sie zuerst die Adresse.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_sync.py"/>
        <source>{why} What is shown of its spools is as it was told last.</source>
        <translation>{why} Von seinen Spulen ist zu sehen, was es zuletzt gesagt hat.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_sync.py"/>
        <source>{why} What prints took is told to it later.</source>
        <translation>{why} Was Drucke verbraucht haben, wird ihm später gesagt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_sync.py"/>
        <source>Nothing is known of “{id}”.</source>
        <translation>Von „{id}“ ist nichts bekannt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/spool_sync.py"/>
        <source>What became of that is known.</source>
        <translation>Was daraus wurde, ist bekannt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>This shop does not offer the material “{material}”.</source>
        <translation>Diese Werkstatt bietet das Material „{material}“ nicht an.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>At this shop nothing can be picked up.</source>
        <translation>Bei dieser Werkstatt kann nichts abgeholt werden.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>Give a country to ship to.</source>
        <translation>Ein Land für den Versand angeben.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>This shop does not ship to “{country}”.</source>
        <translation>Diese Werkstatt liefert nicht nach „{country}“.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>It ships to: {served}.</source>
        <translation>Sie liefert nach: {served}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>This shop makes {material} no sooner than in {days} days.</source>
        <translation>Diese Werkstatt stellt {material} nicht schneller als in {days} Tagen her.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>Ask for the usual price.</source>
        <translation>Den üblichen Preis anfragen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>at least one material is needed</source>
        <translation>mindestens ein Material ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>a country belongs to one zone only</source>
        <translation>ein Land gehört nur zu einer Zone</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>a shop either ships or lets people pick up</source>
        <translation>eine Werkstatt verschickt oder lässt abholen</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>“{name}” is no material of this tariff</source>
        <translation>„{name}“ ist kein Material dieser Preisliste</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>a rush is made sooner than usual, and nothing of this tariff takes longer</source>
        <translation>eilig heißt schneller als üblich, und nichts in dieser Preisliste dauert länger</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>a limit needs the mode “instant_up_to”</source>
        <translation>eine Grenze braucht die Art „instant_up_to“</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff.py"/>
        <source>a multiple of {unit} {currency} is needed</source>
        <translation>ein Vielfaches von {unit} {currency} ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff_preview.py"/>
        <source>Nothing was priced here yet, so there is nothing to compare with.</source>
        <translation>Hier wurde noch nichts berechnet; es gibt noch nichts zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff_preview.py"/>
        <source>None of the last {count} prices changes.</source>
        <translation>Von den letzten {count} Preisen ändert sich keiner.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff_preview.py"/>
        <source>Of the last {count} prices {dearer} rise, {cheaper} fall, {same} stay.</source>
        <translation>Von den letzten {count} Preisen steigen {dearer}, fallen {cheaper} und bleiben {same}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/tariff_preview.py"/>
        <source>{count} are not offered any more.</source>
        <translation>{count} werden nicht mehr angeboten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>not ordered</source>
        <translation>nicht bestellt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>waiting to be sent</source>
        <translation>wartet auf Versand an die Werkstatt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>ordered</source>
        <translation>bestellt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>asked back</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/orders/wording.py"/>
        <source>in production</source>
        <translation>in Herstellung</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>being finished</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>shipped</source>
        <translation>versandt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>ready for pick-up</source>
        <translation>abholbereit</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>reviewed</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>turned down</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/orders/wording.py"/>
        <location filename="../../ui/printers/learned_column.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/orders/wording.py"/>
        <source>returned</source>
        <translation>zurückgeschickt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>place the order</source>
        <translation>bestellen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>ask back</source>
        <translation>rückfragen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>agree</source>
        <translation>zustimmen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>turn down</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>take on</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/cli/costs.py"/>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>print</source>
        <translation>drucken</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>finish</source>
        <translation>nachbearbeiten</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>ship</source>
        <translation>versenden</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>deliver</source>
        <translation>zustellen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>review</source>
        <translation>bewerten</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>cancel</source>
        <translation>stornieren</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>return</source>
        <translation>zurückschicken</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>shop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>PrintDesk</source>
        <translation>PrintDesk</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/orders/wording.py"/>
        <source>{price}, if you agree</source>
        <translation>{price}, wenn zugestimmt wird</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/orders/wording.py"/>
        <source>no price yet</source>
        <translation>noch kein Preis</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>{price}; now told: {told}</source>
        <translation>{price}; jetzt genannt: {told}</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>being sliced</source>
        <translation>wird geslict</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>printing</source>
        <translation>druckt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>nobody knows</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/cli/queue.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/printers/learned_column.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>waits for a person</source>
        <translation>wartet auf jemanden</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>not agreed to yet</source>
        <translation>noch nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <location filename="../../printdesk/told.py"/>
        <source>price in all</source>
        <translation>Preis insgesamt</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>{file}, line {line}: {place}: {what}.</source>
        <translation>{file}, Zeile {line}: {place}: {what}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>a text of at most {count} characters is needed</source>
        <translation>ein Text von höchstens {count} Zeichen ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>true or false is needed</source>
        <translation>true oder false ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>a number from {low} to {high} is needed</source>
        <translation>eine Zahl von {low} bis {high} ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>a whole number from {low} to {high} is needed</source>
        <translation>eine ganze Zahl von {low} bis {high} ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>a list of texts is needed</source>
        <translation>eine Liste von Texten ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>a date such as 2026-11-24 is needed</source>
        <translation>ein Datum wie 2026-11-24 ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>a table is needed</source>
        <translation>eine Tabelle ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>a list of tables is needed</source>
        <translation>eine Liste von Tabellen ist nötig</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>this key is not known here; known are {keys}</source>
        <translation>dieser Schlüssel ist hier nicht bekannt; bekannt sind {keys}</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>{file} is longer than {count} bytes and was not read.</source>
        <translation>{file} ist länger als {count} Bytes und wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>{file} is not valid TOML: {reason}.</source>
        <translation>{file} ist kein gültiges TOML: {reason}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toml_table.py"/>
        <source>{file} is not text in UTF-8.</source>
        <translation>{file} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_laid.py"/>
        <source>So fine layers have too many lines to be shown.</source>
        <translation>So feine Schichten haben zu viele Linien zum Zeigen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_laid.py"/>
        <source>Choose thicker layers.</source>
        <translation>Wähle dickere Schichten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>This G-code has more than {most} layers.</source>
        <translation>Dieser G-Code hat mehr als {most} Schichten.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>This G-code lays more than {most} lines, too many to be shown.</source>
        <translation>Dieser G-Code legt mehr als {most} Linien, zu viele zum Zeigen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>Line {line} moves to where no printer reaches.</source>
        <translation>Zeile {line} fährt dorthin, wo kein Drucker hinkommt.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <location filename="../../services/slicers/gcode.py"/>
        <source>Slice the part again.</source>
        <translation>Das Teil noch einmal slicen.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>{name} is not a file.</source>
        <translation>{name} ist keine Datei.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>This G-code is longer than {most} MiB.</source>
        <translation>Dieser G-Code ist länger als {most} MiB.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>This is binary G-code, which is not read here.</source>
        <translation>Das ist binärer G-Code, der hier nicht gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>Save it as plain G-code.</source>
        <translation>Speichere ihn als G-Code in Textform.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>Line {line} is too long for G-code.</source>
        <translation>Zeile {line} ist zu lang für G-Code.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>Choose another file.</source>
        <translation>Wähle eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>Line {line} is not text, so this is no G-code.</source>
        <translation>Zeile {line} ist kein Text, also ist das kein G-Code.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>Line {line} has “{shown}” where a number should be.</source>
        <translation>In Zeile {line} steht „{shown}“, wo eine Zahl stehen sollte.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>This file lays no plastic, so it is no sliced job.</source>
        <translation>Diese Datei legt keinen Kunststoff, ist also kein geslicter Auftrag.</translation>
    </message>
    <message>
        <location filename="../../printdesk/toolpath_read.py"/>
        <source>Choose G-code of a filament printer.</source>
        <translation>Wähle G-Code eines Filamentdruckers.</translation>
    </message>
    <message>
        <location filename="../../printdesk/versions.py"/>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <location filename="../../printdesk/watched.py"/>
        <location filename="../../ui/cli/parts.py"/>
        <source>There is no folder {path}.</source>
        <translation>Es gibt keinen Ordner {path}.</translation>
    </message>
    <message>
        <location filename="../../printdesk/watched.py"/>
        <source>That is where the desk keeps its own files.</source>
        <translation>Dort bewahrt PrintDesk seine eigenen Dateien auf.</translation>
    </message>
    <message>
        <location filename="../../printdesk/watched.py"/>
        <source>The name of {path} cannot be kept: it is no text.</source>
        <translation>Der Name von {path} lässt sich nicht aufbewahren: er ist kein Text.</translation>
    </message>
    <message>
        <location filename="../../printdesk/watched.py"/>
        <source>The desk watches up to {most} folders.</source>
        <translation>PrintDesk beobachtet bis zu {most} Ordner.</translation>
    </message>
    <message>
        <location filename="../../printdesk/watched.py"/>
        <source>{path} is not watched.</source>
        <translation>{path} wird nicht beobachtet.</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Material: {what}</source>
        <translation>Material: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Process: {what}</source>
        <translation>Verfahren: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Colour: {what}</source>
        <translation>Farbe: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Finish: {what}</source>
        <translation>Oberfläche: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Profile: {what}</source>
        <translation>Profil: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Layers of {what}</source>
        <translation>Schichten von {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Infill: {what}</source>
        <translation>Füllung: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Supports: {what}</source>
        <translation>Stützen: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Printer: {what}</source>
        <translation>Drucker: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>Made sooner: {what}</source>
        <translation>Eilig: {what}</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>{count} copy</source>
        <translation>{count} Stück</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>{count} copies</source>
        <translation>{count} Stück</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../printdesk/wished.py"/>
        <location filename="../../ui/prepare/wish.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../printdesk/without_filament.py"/>
        <source>This part encloses no volume, so nobody can say how much material it takes.</source>
        <translation>Dieses Teil umschließt kein Volumen; niemand kann sagen, wie viel Material es braucht.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/carriers.toml"/>
        <source>tracking addresses in public shop programs; limits: assumption</source>
        <translation>Adressen der Sendungsverfolgung in öffentlichen Shop-Programmen; Grenzen: Annahme</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/carriers.toml"/>
        <source>Hermes</source>
        <translation>Hermes</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/carriers.toml"/>
        <source>FedEx</source>
        <translation>FedEx</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/currencies.toml"/>
        <source>European Central Bank, reference rates, from a public copy</source>
        <translation>Europäische Zentralbank, Referenzkurse, aus einer öffentlichen Kopie</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/home.toml"/>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <location filename="../../resources/catalog/materials/alsi10mg.toml"/>
        <location filename="../../resources/catalog/materials/asa.toml"/>
        <location filename="../../resources/catalog/materials/pa-cf.toml"/>
        <location filename="../../resources/catalog/materials/pa.toml"/>
        <location filename="../../resources/catalog/materials/pa11-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa11.toml"/>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12-gf.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <location filename="../../resources/catalog/materials/pc-cf.toml"/>
        <location filename="../../resources/catalog/materials/pc.toml"/>
        <location filename="../../resources/catalog/materials/petg-cf.toml"/>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <location filename="../../resources/catalog/materials/pmma.toml"/>
        <location filename="../../resources/catalog/materials/pp-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pp.toml"/>
        <location filename="../../resources/catalog/materials/resin-castable.toml"/>
        <location filename="../../resources/catalog/materials/resin-clear.toml"/>
        <location filename="../../resources/catalog/materials/resin-flexible.toml"/>
        <location filename="../../resources/catalog/materials/resin-high-temp.toml"/>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <location filename="../../resources/catalog/materials/resin-tough.toml"/>
        <location filename="../../resources/catalog/materials/ti6al4v.toml"/>
        <location filename="../../resources/catalog/materials/tpu-85a.toml"/>
        <location filename="../../resources/catalog/materials/tpu-mjf.toml"/>
        <location filename="../../resources/catalog/materials/tpu-sls.toml"/>
        <location filename="../../resources/catalog/materials/tpu.toml"/>
        <location filename="../../resources/catalog/printers/eos-m290.toml"/>
        <location filename="../../resources/catalog/printers/eos-p110.toml"/>
        <location filename="../../resources/catalog/printers/eos-p396.toml"/>
        <location filename="../../resources/catalog/printers/formlabs-form-3.toml"/>
        <location filename="../../resources/catalog/printers.toml"/>
        <location filename="../../resources/catalog/processes.toml"/>
        <location filename="../../resources/catalog/profiles/draft.toml"/>
        <location filename="../../resources/catalog/profiles/fine.toml"/>
        <location filename="../../resources/catalog/profiles/standard.toml"/>
        <location filename="../../resources/catalog/tariffs/example-bureau.toml"/>
        <location filename="../../resources/catalog/tariffs/example-workshop.toml"/>
        <location filename="../../resources/catalog/tariffs/example.toml"/>
        <source>assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <source>316L stainless steel</source>
        <translation>316L Edelstahl</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <source>Steel that does not rust, sea water included.</source>
        <translation>Stahl, der nicht rostet, auch nicht in Meerwasser.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <location filename="../../resources/catalog/materials/alsi10mg.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <location filename="../../resources/catalog/materials/ti6al4v.toml"/>
        <location filename="../../resources/catalog/materials/tpu.toml"/>
        <source>densities on public pages of print services, gathered November 2026</source>
        <translation>Dichten von öffentlichen Seiten von Druckdiensten, gesammelt im November 2026</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <source>Steel</source>
        <translation>Stahl</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <location filename="../../resources/catalog/materials/alsi10mg.toml"/>
        <location filename="../../resources/catalog/materials/ti6al4v.toml"/>
        <source>Blasted</source>
        <translation>Gestrahlt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <location filename="../../resources/catalog/materials/alsi10mg.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <location filename="../../resources/catalog/materials/resin-clear.toml"/>
        <location filename="../../resources/catalog/materials/ti6al4v.toml"/>
        <source>Polished</source>
        <translation>Poliert</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <source>EOS StainlessSteel 316L process data sheet, M 290, 20 µm</source>
        <translation>EOS StainlessSteel 316L, Prozessdatenblatt, M 290, 20 µm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <source>EOS StainlessSteel 316L data sheet, 2014: not ideal from 427 °C on; watches, jewellery, food and chemical plants</source>
        <translation>EOS StainlessSteel 316L, Datenblatt 2014: ab 427 °C nicht ideal; Uhren, Schmuck, Lebensmittel- und Chemieanlagen</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/316l.toml"/>
        <source>EOS StainlessSteel 316L-4441: marine grade</source>
        <translation>EOS StainlessSteel 316L-4441: seewassertauglich</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <source>Stands heat and knocks; wants an enclosed printer.</source>
        <translation>Verträgt Hitze und Stöße; braucht einen geschlossenen Drucker.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <location filename="../../resources/catalog/materials/asa.toml"/>
        <location filename="../../resources/catalog/materials/pa-cf.toml"/>
        <location filename="../../resources/catalog/materials/pa.toml"/>
        <location filename="../../resources/catalog/materials/pa11-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa11.toml"/>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <location filename="../../resources/catalog/materials/pc-cf.toml"/>
        <location filename="../../resources/catalog/materials/pc.toml"/>
        <location filename="../../resources/catalog/materials/petg-cf.toml"/>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <location filename="../../resources/catalog/materials/pp.toml"/>
        <location filename="../../resources/catalog/materials/resin-flexible.toml"/>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <location filename="../../resources/catalog/materials/resin-tough.toml"/>
        <location filename="../../resources/catalog/materials/tpu-85a.toml"/>
        <location filename="../../resources/catalog/materials/tpu-mjf.toml"/>
        <location filename="../../resources/catalog/materials/tpu-sls.toml"/>
        <location filename="../../resources/catalog/materials/tpu.toml"/>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <location filename="../../resources/catalog/materials/asa.toml"/>
        <location filename="../../resources/catalog/materials/pa.toml"/>
        <location filename="../../resources/catalog/materials/pa11.toml"/>
        <location filename="../../resources/catalog/materials/pa12-gf.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <location filename="../../resources/catalog/materials/pc.toml"/>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <location filename="../../resources/catalog/materials/pmma.toml"/>
        <location filename="../../resources/catalog/materials/pp.toml"/>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <location filename="../../resources/catalog/materials/tpu-85a.toml"/>
        <location filename="../../resources/catalog/materials/tpu-sls.toml"/>
        <location filename="../../resources/catalog/materials/tpu.toml"/>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <location filename="../../resources/catalog/materials/asa.toml"/>
        <location filename="../../resources/catalog/materials/pa11-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa12-gf.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <location filename="../../resources/catalog/materials/pp-mjf.toml"/>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <location filename="../../resources/catalog/materials/resin-tough.toml"/>
        <location filename="../../resources/catalog/materials/tpu-mjf.toml"/>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <source>makeitfrom.com, unfilled ABS</source>
        <translation>makeitfrom.com, ungefülltes ABS</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/abs.toml"/>
        <location filename="../../resources/catalog/materials/asa.toml"/>
        <location filename="../../resources/catalog/materials/pa-cf.toml"/>
        <location filename="../../resources/catalog/materials/pa.toml"/>
        <location filename="../../resources/catalog/materials/pa11-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa11.toml"/>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12-gf.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <location filename="../../resources/catalog/materials/pp-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pp.toml"/>
        <source>FDM Polymers, a technical reference (filament-db wiki), table A.1</source>
        <translation>FDM Polymers, a technical reference (filament-db-Wiki), Tabelle A.1</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/alsi10mg.toml"/>
        <source>AlSi10Mg aluminium</source>
        <translation>AlSi10Mg Aluminium</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/alsi10mg.toml"/>
        <source>Light metal that carries heat away.</source>
        <translation>Leichtes Metall, das Wärme ableitet.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/alsi10mg.toml"/>
        <source>Aluminium</source>
        <translation>Aluminium</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/alsi10mg.toml"/>
        <source>rozeem.com, AlSi10Mg by laser melting</source>
        <translation>rozeem.com, AlSi10Mg lasergeschmolzen</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/asa.toml"/>
        <source>As ABS, and stands years of sun and rain.</source>
        <translation>Wie ABS, verträgt dazu jahrelang Sonne und Regen.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/asa.toml"/>
        <source>renato.design, ASA</source>
        <translation>renato.design, ASA</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa-cf.toml"/>
        <source>Nylon with carbon fibres: stiff, strong, stands heat; wants a hardened nozzle.</source>
        <translation>Nylon mit Kohlefasern: steif, fest, hitzebeständig; braucht eine gehärtete Düse.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa-cf.toml"/>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <location filename="../../resources/catalog/materials/tpu-mjf.toml"/>
        <location filename="../../resources/catalog/materials/tpu-sls.toml"/>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>design guides of several print services, gathered November 2026</source>
        <translation>Gestaltungsregeln mehrerer Druckdienste, gesammelt im November 2026</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa.toml"/>
        <source>PA (nylon)</source>
        <translation>PA (Nylon)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa.toml"/>
        <source>Tough and slippery: gears, hinges, clips; drinks water from the air.</source>
        <translation>Zäh und gleitfähig: Zahnräder, Scharniere, Klipse; zieht Wasser aus der Luft.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa.toml"/>
        <location filename="../../resources/catalog/materials/pc.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <location filename="../../resources/catalog/materials/pp.toml"/>
        <location filename="../../resources/catalog/materials/resin-flexible.toml"/>
        <location filename="../../resources/catalog/materials/tpu-85a.toml"/>
        <location filename="../../resources/catalog/materials/tpu.toml"/>
        <source>Natural</source>
        <translation>Natur</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa11-mjf.toml"/>
        <source>Tough nylon from castor oil, even in all directions.</source>
        <translation>Zähes Nylon aus Rizinusöl, in allen Richtungen gleich.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa11-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa11.toml"/>
        <location filename="../../resources/catalog/materials/pa12-gf.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <location filename="../../resources/catalog/materials/pp-mjf.toml"/>
        <location filename="../../resources/catalog/materials/tpu-mjf.toml"/>
        <location filename="../../resources/catalog/materials/tpu-sls.toml"/>
        <source>As printed</source>
        <translation>Wie gedruckt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa11-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <source>Dyed black</source>
        <translation>Schwarz gefärbt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa11-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa11.toml"/>
        <source>layerx3d.in on PA11</source>
        <translation>layerx3d.in über PA11</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa11.toml"/>
        <source>Nylon from castor oil: tougher than PA12, bends more often.</source>
        <translation>Nylon aus Rizinusöl: zäher als PA12, lässt sich öfter biegen.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa11.toml"/>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <location filename="../../resources/catalog/materials/tpu-sls.toml"/>
        <source>Dyed</source>
        <translation>Gefärbt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <source>PA12 dyed (SLS)</source>
        <translation>PA12 gefärbt (SLS)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <source>Sintered nylon dyed through: keeps its colour and stands the sun better.</source>
        <translation>Gesintertes Nylon, gefärbt: behält seine Farbe und verträgt die Sonne besser.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <source>sintered PA12 0.95 to 1.02 on public pages of print services, gathered November 2026</source>
        <translation>gesintertes PA12 0,95 bis 1,02 auf öffentlichen Seiten von Druckdiensten, gesammelt im November 2026</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <location filename="../../resources/catalog/materials/tpu.toml"/>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <source>EOS PA 2200 as quoted by layerx3d.in</source>
        <translation>EOS PA 2200, angeführt von layerx3d.in</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <source>renato.design, PA12 sintered</source>
        <translation>renato.design, PA12 gesintert</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <source>Materials 2025, 18, 4478: dyed PA12 ages less; the grade is an assumption</source>
        <translation>Materials 2025, 18, 4478: gefärbtes PA12 altert weniger; die Note ist eine Annahme</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-dyed.toml"/>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <source>cableorganizer.com on nylon 12: oil, fuel, salt water, wear, frost</source>
        <translation>cableorganizer.com über Nylon 12: Öl, Kraftstoff, Salzwasser, Verschleiß, Frost</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-gf.toml"/>
        <source>Nylon with glass beads: stiffer, true to size in the heat, less tough.</source>
        <translation>Nylon mit Glasperlen: steifer, maßhaltig in der Hitze, weniger zäh.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <source>Strong and even in all directions; grey, or dyed black.</source>
        <translation>Fest und in alle Richtungen gleichmäßig; grau oder schwarz gefärbt.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12-mjf.toml"/>
        <source>HP 3D High Reusability PA 12 fact sheet</source>
        <translation>HP 3D High Reusability PA 12, Datenblatt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pa12.toml"/>
        <source>Strong, light, free in shape: needs no supports.</source>
        <translation>Fest, leicht, frei in der Form: braucht keine Stützen.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pc-cf.toml"/>
        <source>Polycarbonate with carbon fibres: stiff in the heat; wants a hardened nozzle.</source>
        <translation>Polycarbonat mit Kohlefasern: steif in der Hitze; braucht eine gehärtete Düse.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pc.toml"/>
        <source>Takes heat and hard knocks; wants a hot, enclosed printer.</source>
        <translation>Verträgt Hitze und harte Stöße; braucht einen heißen, geschlossenen Drucker.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pc.toml"/>
        <source>additive.tools, PC as printed by filament</source>
        <translation>additive.tools, PC aus Filament gedruckt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pc.toml"/>
        <source>karkhana.io, polycarbonate by filament</source>
        <translation>karkhana.io, Polycarbonat aus Filament</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pc.toml"/>
        <source>cr-3d.de, polycarbonate: hard to set on fire</source>
        <translation>cr-3d.de, Polycarbonat: schwer entflammbar</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/petg-cf.toml"/>
        <source>PETG with carbon fibres: stiff, true to size, matt; wants a hardened nozzle.</source>
        <translation>PETG mit Kohlefasern: steif, maßhaltig, matt; braucht eine gehärtete Düse.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/petg-cf.toml"/>
        <source>filamentspecs.com, PETG-CF</source>
        <translation>filamentspecs.com, PETG-CF</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <source>Tough, takes water and weather, a little softer than PLA.</source>
        <translation>Zäh, verträgt Wasser und Wetter, etwas weicher als PLA.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <location filename="../../resources/catalog/materials/pmma.toml"/>
        <location filename="../../resources/catalog/materials/resin-clear.toml"/>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <source>Clear</source>
        <translation>Klar</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/petg.toml"/>
        <source>additive.tools, PETG as printed by filament</source>
        <translation>additive.tools, PETG aus Filament gedruckt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <source>Easy to print, stiff, softens in a hot car.</source>
        <translation>Leicht zu drucken, steif, wird im heißen Auto weich.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pla.toml"/>
        <source>additive.tools, PLA as printed by filament</source>
        <translation>additive.tools, PLA aus Filament gedruckt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pmma.toml"/>
        <source>PMMA (acrylic)</source>
        <translation>PMMA (Acryl)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pmma.toml"/>
        <source>Glassy, stands the sun for years, brittle.</source>
        <translation>Glasartig, verträgt jahrelang Sonne, spröde.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pp-mjf.toml"/>
        <source>Takes water and chemicals, bends for ever, can be welded.</source>
        <translation>Verträgt Wasser und Chemikalien, lässt sich beliebig oft biegen und schweißen.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pp-mjf.toml"/>
        <source>additive.tools, PP printed by MJF</source>
        <translation>additive.tools, PP aus MJF</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pp.toml"/>
        <source>Light, takes water, food and chemicals, bends for ever; sticks to little but itself.</source>
        <translation>Leicht, verträgt Wasser, Lebensmittel und Chemikalien, lässt sich beliebig oft biegen; haftet fast nur an sich selbst.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/pp.toml"/>
        <source>aoneplastics.com, polypropylene</source>
        <translation>aoneplastics.com, Polypropylen</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-castable.toml"/>
        <source>Resin castable</source>
        <translation>Harz zum Ausbrennen</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-castable.toml"/>
        <source>For patterns that are burnt out of a mould: jewellery, dental work.</source>
        <translation>Für Modelle, die aus der Form gebrannt werden: Schmuck, Zahntechnik.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-castable.toml"/>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-castable.toml"/>
        <location filename="../../resources/catalog/materials/resin-clear.toml"/>
        <location filename="../../resources/catalog/materials/resin-flexible.toml"/>
        <location filename="../../resources/catalog/materials/resin-high-temp.toml"/>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <location filename="../../resources/catalog/materials/resin-tough.toml"/>
        <source>Supports removed</source>
        <translation>Stützen entfernt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-castable.toml"/>
        <source>govur.com on castable resins: next to no ash</source>
        <translation>govur.com über Gießharze: fast keine Asche</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-clear.toml"/>
        <source>Resin clear</source>
        <translation>Harz klar</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-clear.toml"/>
        <source>Lets light through like glass once it is polished; yellows in the sun.</source>
        <translation>Poliert lichtdurchlässig wie Glas; vergilbt in der Sonne.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-clear.toml"/>
        <source>renato.design, clear photopolymer resin</source>
        <translation>renato.design, klares Photopolymerharz</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-flexible.toml"/>
        <source>Resin flexible</source>
        <translation>Harz flexibel</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-flexible.toml"/>
        <source>Soft and finely drawn; tears sooner than TPU.</source>
        <translation>Weich und fein gezeichnet; reißt eher als TPU.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-flexible.toml"/>
        <source>root3labs.com on Formlabs Flexible and Elastic resins</source>
        <translation>root3labs.com über Formlabs Flexible und Elastic</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-high-temp.toml"/>
        <source>Resin high temp</source>
        <translation>Harz hitzefest</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-high-temp.toml"/>
        <source>Keeps its shape in boiling water and in moulds; brittle.</source>
        <translation>Behält in kochendem Wasser und in Formen seine Gestalt; spröde.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-high-temp.toml"/>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <source>Resin standard</source>
        <translation>Harz Standard</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <source>Finest details and a smooth surface; brittle.</source>
        <translation>Feinste Details und glatte Oberfläche; spröde.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-standard.toml"/>
        <source>Sanded</source>
        <translation>Geschliffen</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-tough.toml"/>
        <source>Resin tough</source>
        <translation>Harz zäh</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-tough.toml"/>
        <source>Fine details that can take a knock.</source>
        <translation>Feine Details, die einen Stoß vertragen.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/resin-tough.toml"/>
        <source>Formlabs Durable data sheet, 2017</source>
        <translation>Formlabs Durable, Datenblatt 2017</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/ti6al4v.toml"/>
        <source>Ti64 titanium</source>
        <translation>Ti64 Titan</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/ti6al4v.toml"/>
        <source>As strong as steel at half the mass; does not rust.</source>
        <translation>So fest wie Stahl bei halbem Gewicht; rostet nicht.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/ti6al4v.toml"/>
        <source>Titanium</source>
        <translation>Titan</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/ti6al4v.toml"/>
        <source>Mater Sci Eng C 2019, 98, 726, table 3: Ti-6Al-4V by laser melting</source>
        <translation>Mater Sci Eng C 2019, 98, 726, Tabelle 3: Ti-6Al-4V lasergeschmolzen</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/tpu-85a.toml"/>
        <source>Soft as an eraser; prints slowly.</source>
        <translation>Weich wie ein Radiergummi; druckt langsam.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/tpu-mjf.toml"/>
        <source>Rubber-like, also as a lattice.</source>
        <translation>Gummiartig, auch als Gitter.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/tpu-sls.toml"/>
        <source>Rubber-like, sintered: soft lattices without supports.</source>
        <translation>Gummiartig, gesintert: weiche Gitter ohne Stützen.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/tpu.toml"/>
        <source>Bends like rubber and does not tear.</source>
        <translation>Biegt sich wie Gummi und reißt nicht.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/materials/tpu.toml"/>
        <source>additive.tools, TPU 95A as printed by filament</source>
        <translation>additive.tools, TPU 95A aus Filament gedruckt</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/anycubic-m7-max.toml"/>
        <source>Anycubic Photon Mono M7 Max</source>
        <translation>Anycubic Photon Mono M7 Max</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/anycubic-m7-max.toml"/>
        <location filename="../../resources/catalog/printers/anycubic-mono-4k.toml"/>
        <location filename="../../resources/catalog/printers/elegoo-mars-3.toml"/>
        <location filename="../../resources/catalog/printers/elegoo-saturn-2.toml"/>
        <source>PrusaSlicer's profiles for resin printers, looked up November 2026</source>
        <translation>Profile von PrusaSlicer für Harzdrucker, nachgesehen im November 2026</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/anycubic-mono-4k.toml"/>
        <source>Anycubic Photon Mono 4K</source>
        <translation>Anycubic Photon Mono 4K</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/anycubic-mono-4k.toml"/>
        <source>xyzdims.com, November 2022</source>
        <translation>xyzdims.com, November 2022</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/anycubic-mono-4k.toml"/>
        <source>build space and price: xyzdims.com, 2022 and 2023</source>
        <translation>Bauraum und Preis: xyzdims.com, 2022 und 2023</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/bambu-a1-mini.toml"/>
        <source>Bambu Lab A1 mini</source>
        <translation>Bambu Lab A1 mini</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/bambu-a1-mini.toml"/>
        <location filename="../../resources/catalog/printers/bambu-a1.toml"/>
        <location filename="../../resources/catalog/printers/bambu-p1s.toml"/>
        <location filename="../../resources/catalog/printers/bambu-x1c.toml"/>
        <location filename="../../resources/catalog/printers/ender-3-v3-se.toml"/>
        <location filename="../../resources/catalog/printers/prusa-mk4.toml"/>
        <location filename="../../resources/catalog/printers/prusa-xl.toml"/>
        <location filename="../../resources/catalog/printers/voron-0.2.toml"/>
        <source>OrcaSlicer's machine and process profiles, looked up November 2026</source>
        <translation>Maschinen- und Prozessprofile von OrcaSlicer, nachgesehen im November 2026</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/bambu-a1.toml"/>
        <source>Bambu Lab A1</source>
        <translation>Bambu Lab A1</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/bambu-p1s.toml"/>
        <source>Bambu Lab P1S</source>
        <translation>Bambu Lab P1S</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/bambu-x1c.toml"/>
        <source>Bambu Lab X1 Carbon</source>
        <translation>Bambu Lab X1 Carbon</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/elegoo-mars-3.toml"/>
        <source>Elegoo Mars 3 class (4K)</source>
        <translation>Klasse Elegoo Mars 3 (4K)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/elegoo-saturn-2.toml"/>
        <source>Elegoo Saturn 2 class (8K)</source>
        <translation>Klasse Elegoo Saturn 2 (8K)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/ender-3-v2.toml"/>
        <source>Creality Ender-3 V2</source>
        <translation>Creality Ender-3 V2</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/ender-3-v2.toml"/>
        <location filename="../../resources/catalog/printers/prusa-mini.toml"/>
        <location filename="../../resources/catalog/printers/prusa-mk3s.toml"/>
        <location filename="../../resources/catalog/printers/prusa-sl1s.toml"/>
        <location filename="../../resources/catalog/printers/voron-2.4-350.toml"/>
        <source>PrusaSlicer 2.5's bundle of machine profiles</source>
        <translation>Sammlung der Maschinenprofile von PrusaSlicer 2.5</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/ender-3-v3-se.toml"/>
        <source>Creality Ender-3 V3 SE</source>
        <translation>Creality Ender-3 V3 SE</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/eos-m290.toml"/>
        <source>EOS M 290 class</source>
        <translation>Klasse EOS M 290</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/eos-m290.toml"/>
        <source>the maker's process data sheets (volume rate of one laser), looked up November 2026</source>
        <translation>Prozessdatenblätter des Herstellers (Volumenrate eines Lasers), nachgesehen im November 2026</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/eos-p110.toml"/>
        <source>EOS Formiga P 110 class</source>
        <translation>Klasse EOS Formiga P 110</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/eos-p110.toml"/>
        <source>build space: design guide of a print service (exaparts.ch)</source>
        <translation>Bauraum: Gestaltungsrichtlinie eines Druckdienstes (exaparts.ch)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/eos-p396.toml"/>
        <source>EOS P 396 class</source>
        <translation>Klasse EOS P 396</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/eos-p396.toml"/>
        <location filename="../../resources/catalog/printers/formlabs-form-3.toml"/>
        <location filename="../../resources/catalog/printers/formlabs-form-4.toml"/>
        <location filename="../../resources/catalog/printers/formlabs-fuse-1.toml"/>
        <source>build space on several public pages, looked up November 2026</source>
        <translation>Bauraum auf mehreren öffentlichen Seiten, nachgesehen im November 2026</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/formlabs-form-3.toml"/>
        <source>Formlabs Form 3</source>
        <translation>Formlabs Form 3</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/formlabs-form-4.toml"/>
        <source>Formlabs Form 4</source>
        <translation>Formlabs Form 4</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/formlabs-form-4.toml"/>
        <source>assumption; in all about 50 mm of height in an hour</source>
        <translation>Annahme; im Ganzen etwa 50 mm Höhe in der Stunde</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/formlabs-fuse-1.toml"/>
        <source>Formlabs Fuse 1 class</source>
        <translation>Klasse Formlabs Fuse 1</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/formlabs-fuse-1.toml"/>
        <source>layer and refresh rate: the maker's pages on its powder; the rest assumed</source>
        <translation>Schicht und Auffrischrate: Seiten des Herstellers zu seinem Pulver; der Rest angenommen</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/hp-mjf-5200.toml"/>
        <source>HP Jet Fusion 5200 class</source>
        <translation>Klasse HP Jet Fusion 5200</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/hp-mjf-5200.toml"/>
        <source>build space: design guides of print services</source>
        <translation>Bauraum: Gestaltungsrichtlinien von Druckdiensten</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/hp-mjf-5200.toml"/>
        <source>layer: design guides; 80 of 100 parts of old powder: hawkridgesys.com; the rest assumed</source>
        <translation>Schicht: Gestaltungsrichtlinien; 80 von 100 Teilen altes Pulver: hawkridgesys.com; der Rest angenommen</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/prusa-mini.toml"/>
        <source>Prusa MINI+</source>
        <translation>Prusa MINI+</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/prusa-mk3s.toml"/>
        <source>Prusa i3 MK3S+</source>
        <translation>Prusa i3 MK3S+</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/prusa-mk3s.toml"/>
        <source>kit, tech.everyeye.it, 2022</source>
        <translation>Bausatz, tech.everyeye.it, 2022</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/prusa-mk4.toml"/>
        <source>Prusa MK4</source>
        <translation>Prusa MK4</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/prusa-sl1s.toml"/>
        <source>Prusa SL1S</source>
        <translation>Prusa SL1S</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/prusa-xl.toml"/>
        <source>Prusa XL</source>
        <translation>Prusa XL</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/voron-0.2.toml"/>
        <source>Voron 0.2</source>
        <translation>Voron 0.2</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers/voron-2.4-350.toml"/>
        <source>Voron 2.4, 350 mm</source>
        <translation>Voron 2.4, 350 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers.toml"/>
        <source>Generic filament printer 250 × 210 × 210</source>
        <translation>Allgemeiner Filamentdrucker 250 × 210 × 210</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers.toml"/>
        <source>Generic filament printer 220 × 220 × 250</source>
        <translation>Allgemeiner Filamentdrucker 220 × 220 × 250</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers.toml"/>
        <source>Generic enclosed filament printer 256 × 256 × 256</source>
        <translation>Allgemeiner geschlossener Filamentdrucker 256 × 256 × 256</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers.toml"/>
        <source>Generic resin printer 145 × 145 × 185</source>
        <translation>Allgemeiner Harzdrucker 145 × 145 × 185</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers.toml"/>
        <source>Generic powder-bed laser machine 340 × 340 × 600</source>
        <translation>Allgemeine Laser-Pulverbettmaschine 340 × 340 × 600</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers.toml"/>
        <source>Generic powder-bed fusing machine 380 × 284 × 380</source>
        <translation>Allgemeine Pulverbett-Fusionsmaschine 380 × 284 × 380</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/printers.toml"/>
        <source>Generic metal powder machine 250 × 250 × 325</source>
        <translation>Allgemeine Metallpulvermaschine 250 × 250 × 325</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>Filament (FDM)</source>
        <translation>Filament (FDM)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>A nozzle lays molten filament, layer by layer.</source>
        <translation>Eine Düse legt geschmolzenes Filament Schicht für Schicht ab.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>Resin (SLA)</source>
        <translation>Harz (SLA)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>Light hardens liquid resin, layer by layer.</source>
        <translation>Licht härtet flüssiges Harz Schicht für Schicht.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>Laser-sintered powder (SLS)</source>
        <translation>Lasergesintertes Pulver (SLS)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>A laser sinters plastic powder; the powder around it carries the part.</source>
        <translation>Ein Laser sintert Kunststoffpulver; das Pulver ringsum trägt das Teil.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>Fused powder (MJF)</source>
        <translation>Verschmolzenes Pulver (MJF)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>Ink and heat fuse plastic powder; the powder around it carries the part.</source>
        <translation>Tinte und Wärme verschmelzen Kunststoffpulver; das Pulver ringsum trägt das Teil.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>Metal powder (SLM)</source>
        <translation>Metallpulver (SLM)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/processes.toml"/>
        <source>A laser melts metal powder, layer by layer.</source>
        <translation>Ein Laser schmilzt Metallpulver Schicht für Schicht.</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-a1-010.toml"/>
        <source>Bambu Lab A1, 0.10 mm</source>
        <translation>Bambu Lab A1, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-a1-010.toml"/>
        <location filename="../../resources/catalog/profiles/bambu-a1-020.toml"/>
        <location filename="../../resources/catalog/profiles/bambu-a1-030.toml"/>
        <location filename="../../resources/catalog/profiles/bambu-a1-mini-010.toml"/>
        <location filename="../../resources/catalog/profiles/bambu-a1-mini-020.toml"/>
        <location filename="../../resources/catalog/profiles/bambu-a1-mini-030.toml"/>
        <location filename="../../resources/catalog/profiles/bambu-x1-010.toml"/>
        <location filename="../../resources/catalog/profiles/bambu-x1-020.toml"/>
        <location filename="../../resources/catalog/profiles/bambu-x1-030.toml"/>
        <location filename="../../resources/catalog/profiles/ender-3-v3-se-010.toml"/>
        <location filename="../../resources/catalog/profiles/ender-3-v3-se-020.toml"/>
        <location filename="../../resources/catalog/profiles/ender-3-v3-se-030.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mk4-010.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mk4-020.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mk4-030.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-xl-010.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-xl-020.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-xl-030.toml"/>
        <location filename="../../resources/catalog/profiles/voron-0.2-010.toml"/>
        <location filename="../../resources/catalog/profiles/voron-0.2-020.toml"/>
        <location filename="../../resources/catalog/profiles/voron-0.2-030.toml"/>
        <location filename="../../resources/catalog/profiles/voron-2.4-010.toml"/>
        <location filename="../../resources/catalog/profiles/voron-2.4-020.toml"/>
        <location filename="../../resources/catalog/profiles/voron-2.4-030.toml"/>
        <source>OrcaSlicer's machine and process profiles, looked up November 2026; layers, skins and infill are ours</source>
        <translation>Maschinen- und Prozessprofile von OrcaSlicer, nachgesehen im November 2026; Schichten, Deckschichten und Füllung sind von uns</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-a1-020.toml"/>
        <source>Bambu Lab A1, 0.20 mm</source>
        <translation>Bambu Lab A1, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-a1-030.toml"/>
        <source>Bambu Lab A1, 0.30 mm</source>
        <translation>Bambu Lab A1, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-a1-mini-010.toml"/>
        <source>Bambu Lab A1 mini, 0.10 mm</source>
        <translation>Bambu Lab A1 mini, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-a1-mini-020.toml"/>
        <source>Bambu Lab A1 mini, 0.20 mm</source>
        <translation>Bambu Lab A1 mini, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-a1-mini-030.toml"/>
        <source>Bambu Lab A1 mini, 0.30 mm</source>
        <translation>Bambu Lab A1 mini, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-x1-010.toml"/>
        <source>Bambu Lab X1 and P1, 0.10 mm</source>
        <translation>Bambu Lab X1 und P1, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-x1-020.toml"/>
        <source>Bambu Lab X1 and P1, 0.20 mm</source>
        <translation>Bambu Lab X1 und P1, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/bambu-x1-030.toml"/>
        <source>Bambu Lab X1 and P1, 0.30 mm</source>
        <translation>Bambu Lab X1 und P1, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/draft.toml"/>
        <source>Draft 0.28 mm</source>
        <translation>Entwurf 0,28 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/ender-3-v2-010.toml"/>
        <source>Creality Ender-3 V2, 0.10 mm</source>
        <translation>Creality Ender-3 V2, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/ender-3-v2-010.toml"/>
        <location filename="../../resources/catalog/profiles/ender-3-v2-020.toml"/>
        <location filename="../../resources/catalog/profiles/ender-3-v2-030.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mini-010.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mini-020.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mini-030.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mk3s-010.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mk3s-020.toml"/>
        <location filename="../../resources/catalog/profiles/prusa-mk3s-030.toml"/>
        <source>PrusaSlicer 2.5's bundle of machine profiles; layers, skins and infill are ours</source>
        <translation>Sammlung der Maschinenprofile von PrusaSlicer 2.5; Schichten, Deckschichten und Füllung sind von uns</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/ender-3-v2-020.toml"/>
        <source>Creality Ender-3 V2, 0.20 mm</source>
        <translation>Creality Ender-3 V2, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/ender-3-v2-030.toml"/>
        <source>Creality Ender-3 V2, 0.30 mm</source>
        <translation>Creality Ender-3 V2, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/ender-3-v3-se-010.toml"/>
        <source>Creality Ender-3 V3 SE, 0.10 mm</source>
        <translation>Creality Ender-3 V3 SE, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/ender-3-v3-se-020.toml"/>
        <source>Creality Ender-3 V3 SE, 0.20 mm</source>
        <translation>Creality Ender-3 V3 SE, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/ender-3-v3-se-030.toml"/>
        <source>Creality Ender-3 V3 SE, 0.30 mm</source>
        <translation>Creality Ender-3 V3 SE, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/fine.toml"/>
        <source>Fine 0.12 mm</source>
        <translation>Fein 0,12 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mini-010.toml"/>
        <source>Prusa MINI+, 0.10 mm</source>
        <translation>Prusa MINI+, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mini-020.toml"/>
        <source>Prusa MINI+, 0.20 mm</source>
        <translation>Prusa MINI+, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mini-030.toml"/>
        <source>Prusa MINI+, 0.30 mm</source>
        <translation>Prusa MINI+, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mk3s-010.toml"/>
        <source>Prusa MK3S+, 0.10 mm</source>
        <translation>Prusa MK3S+, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mk3s-020.toml"/>
        <source>Prusa MK3S+, 0.20 mm</source>
        <translation>Prusa MK3S+, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mk3s-030.toml"/>
        <source>Prusa MK3S+, 0.30 mm</source>
        <translation>Prusa MK3S+, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mk4-010.toml"/>
        <source>Prusa MK4, 0.10 mm</source>
        <translation>Prusa MK4, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mk4-020.toml"/>
        <source>Prusa MK4, 0.20 mm</source>
        <translation>Prusa MK4, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-mk4-030.toml"/>
        <source>Prusa MK4, 0.30 mm</source>
        <translation>Prusa MK4, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-xl-010.toml"/>
        <source>Prusa XL, 0.10 mm</source>
        <translation>Prusa XL, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-xl-020.toml"/>
        <source>Prusa XL, 0.20 mm</source>
        <translation>Prusa XL, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/prusa-xl-030.toml"/>
        <source>Prusa XL, 0.30 mm</source>
        <translation>Prusa XL, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/standard.toml"/>
        <source>Standard 0.20 mm</source>
        <translation>Standard 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/voron-0.2-010.toml"/>
        <source>Voron 0.2, 0.10 mm</source>
        <translation>Voron 0.2, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/voron-0.2-020.toml"/>
        <source>Voron 0.2, 0.20 mm</source>
        <translation>Voron 0.2, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/voron-0.2-030.toml"/>
        <source>Voron 0.2, 0.30 mm</source>
        <translation>Voron 0.2, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/voron-2.4-010.toml"/>
        <source>Voron 2.4, 0.10 mm</source>
        <translation>Voron 2.4, 0,10 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/voron-2.4-020.toml"/>
        <source>Voron 2.4, 0.20 mm</source>
        <translation>Voron 2.4, 0,20 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/profiles/voron-2.4-030.toml"/>
        <source>Voron 2.4, 0.30 mm</source>
        <translation>Voron 2.4, 0,30 mm</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/tariffs/example-bureau.toml"/>
        <source>Example bureau for powder, resin and metal (made-up prices)</source>
        <translation>Beispielbüro für Pulver, Harz und Metall (erfundene Preise)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/tariffs/example-bureau.toml"/>
        <location filename="../../resources/catalog/tariffs/example-workshop.toml"/>
        <location filename="../../resources/catalog/tariffs/example.toml"/>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/tariffs/example-bureau.toml"/>
        <location filename="../../resources/catalog/tariffs/example-workshop.toml"/>
        <location filename="../../resources/catalog/tariffs/example.toml"/>
        <source>European Union</source>
        <translation>Europäische Union</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/tariffs/example-bureau.toml"/>
        <location filename="../../resources/catalog/tariffs/example.toml"/>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/tariffs/example-bureau.toml"/>
        <location filename="../../resources/catalog/tariffs/example.toml"/>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/tariffs/example-workshop.toml"/>
        <source>Example workshop for special materials (made-up prices)</source>
        <translation>Beispielwerkstatt für besondere Materialien (erfundene Preise)</translation>
    </message>
    <message>
        <location filename="../../resources/catalog/tariffs/example.toml"/>
        <source>Example shop (made-up prices)</source>
        <translation>Beispielwerkstatt (erfundene Preise)</translation>
    </message>
    <message>
        <location filename="../../resources/samples/samples.toml"/>
        <source>Cable clip</source>
        <translation>Kabelklemme</translation>
    </message>
    <message>
        <location filename="../../resources/samples/samples.toml"/>
        <source>Holds a 7 mm cable to a wall or a desk, with one M4 screw.</source>
        <translation>Hält ein 7-mm-Kabel an Wand oder Tisch, mit einer M4-Schraube.</translation>
    </message>
    <message>
        <location filename="../../resources/samples/samples.toml"/>
        <source>Twisted planter</source>
        <translation>Gedrehter Blumentopf</translation>
    </message>
    <message>
        <location filename="../../resources/samples/samples.toml"/>
        <source>A pot for a cutting, 64 mm wide and 60 mm tall, with a drain hole.</source>
        <translation>Ein Topf für einen Steckling, 64 mm breit und 60 mm hoch, mit Abflussloch.</translation>
    </message>
    <message>
        <location filename="../../resources/samples/samples.toml"/>
        <source>Shelf bracket, broken</source>
        <translation>Regalwinkel, kaputt</translation>
    </message>
    <message>
        <location filename="../../resources/samples/samples.toml"/>
        <source>A 40 mm angle with four screw holes; a face is missing and every ninth is inside out, as careless exports are.</source>
        <translation>Ein 40-mm-Winkel mit vier Schraubenlöchern; eine Fläche fehlt, jede neunte ist verdreht, wie bei nachlässigen Exporten.</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>This file is no backup of PrintDesk: {why}.</source>
        <translation>Diese Datei ist keine Sicherung von PrintDesk: {why}.</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>Choose a ZIP that PrintDesk exported; the archive is as it was.</source>
        <translation>Ein ZIP wählen, das PrintDesk exportiert hat; das Archiv ist, wie es war.</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>there is no file {name}</source>
        <translation>die Datei {name} gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>the ZIP is damaged or of a strange kind</source>
        <translation>das ZIP ist beschädigt oder von fremder Art</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>it holds too many files, or one of them twice</source>
        <translation>es enthält zu viele Dateien oder eine davon zweimal</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>it holds no archive</source>
        <translation>es enthält kein Archiv</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>it holds a file “{name}” that PrintDesk never writes</source>
        <translation>es enthält eine Datei „{name}“, die PrintDesk nie schreibt</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>its files are packed in a way that PrintDesk never uses</source>
        <translation>seine Dateien sind so gepackt, wie PrintDesk nie packt</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>“{name}” is too large</source>
        <translation>„{name}“ ist zu groß</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>its list of contents cannot be read</source>
        <translation>das Inhaltsverzeichnis kann nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>its list of contents is of another program</source>
        <translation>das Inhaltsverzeichnis stammt von einem anderen Programm</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>a file in it is damaged</source>
        <translation>eine Datei darin ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>its tables are not those of PrintDesk</source>
        <translation>die Tabellen sind nicht die von PrintDesk</translation>
    </message>
    <message>
        <location filename="../../services/archive/backup.py"/>
        <source>its archive is damaged</source>
        <translation>das Archiv darin ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>The archive is closed already.</source>
        <translation>Das Archiv ist schon geschlossen.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>The archive gave up the change that was under way.</source>
        <translation>Das Archiv hat die laufende Änderung aufgegeben.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <location filename="../../services/durable.py"/>
        <location filename="../../services/shop/idempotency.py"/>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>Another PrintDesk is writing to the archive {path} and does not finish.</source>
        <translation>Ein anderes PrintDesk schreibt in das Archiv {path} und wird nicht fertig.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>Close the other one, or try again in a moment.</source>
        <translation>Das andere schließen oder gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>The archive {path} holds something that stands against this step.</source>
        <translation>Das Archiv {path} enthält etwas, das diesem Schritt entgegensteht.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>The archive {path} cannot be written.</source>
        <translation>Das Archiv {path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>Check that you may write to its folder.</source>
        <translation>Prüfen, ob der Ordner beschrieben werden darf.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>The disk with the archive {path} reports an error ({name}).</source>
        <translation>Der Datenträger mit dem Archiv {path} meldet einen Fehler ({name}).</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>Nothing of this step was saved; check the disk, then try again.</source>
        <translation>Von diesem Schritt wurde nichts gespeichert; den Datenträger prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>The archive {path} is damaged or is no archive.</source>
        <translation>Das Archiv {path} ist beschädigt oder kein Archiv.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>Move the file away and import your last backup.</source>
        <translation>Die Datei beiseitelegen und die letzte Sicherung importieren.</translation>
    </message>
    <message>
        <location filename="../../services/archive/database.py"/>
        <source>The archive {path} refused a step ({name}).</source>
        <translation>Das Archiv {path} hat einen Schritt verweigert ({name}).</translation>
    </message>
    <message>
        <location filename="../../services/archive/files.py"/>
        <source>A stored file ({sha256}…) was changed or damaged on the disk.</source>
        <translation>Eine gespeicherte Datei ({sha256}…) wurde auf dem Datenträger verändert oder beschädigt.</translation>
    </message>
    <message>
        <location filename="../../services/archive/files.py"/>
        <source>Open the part again from its original file, or import a backup.</source>
        <translation>Das Teil neu aus seiner Originaldatei öffnen oder eine Sicherung importieren.</translation>
    </message>
    <message>
        <location filename="../../services/archive/files.py"/>
        <source>There is no stored file {sha256}.</source>
        <translation>Es gibt keine gespeicherte Datei {sha256}.</translation>
    </message>
    <message>
        <location filename="../../services/archive/migrate.py"/>
        <source>{path} was written by a newer PrintDesk (schema {found}, this one knows {known}).</source>
        <translation>{path} wurde von einem neueren PrintDesk geschrieben (Schema {found}, dieses kennt {known}).</translation>
    </message>
    <message>
        <location filename="../../services/archive/migrate.py"/>
        <source>Update PrintDesk, or use another data folder.</source>
        <translation>PrintDesk aktualisieren oder einen anderen Datenordner benutzen.</translation>
    </message>
    <message>
        <location filename="../../services/archive/notes.py"/>
        <source>“{name}” is too long to be kept.</source>
        <translation>„{name}“ ist zu lang zum Aufbewahren.</translation>
    </message>
    <message>
        <location filename="../../services/archive/shelf.py"/>
        <source>“{key}” is the name of {count} different things.</source>
        <translation>„{key}“ bezeichnet {count} verschiedene Dinge.</translation>
    </message>
    <message>
        <location filename="../../services/archive/shelf.py"/>
        <source>Ask anew.</source>
        <translation>Neu anfragen.</translation>
    </message>
    <message>
        <location filename="../../services/archive/shelf.py"/>
        <source>What the archive keeps as “{key}” cannot be read by this version of PrintDesk.</source>
        <translation>Was das Archiv unter „{key}“ aufbewahrt, kann diese Version von PrintDesk nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../services/archive/shelf.py"/>
        <source>It was left as it is; a newer PrintDesk or a backup may read it.</source>
        <translation>Es blieb, wie es ist; ein neueres PrintDesk oder eine Sicherung kann es vielleicht lesen.</translation>
    </message>
    <message>
        <location filename="../../services/archive/shelf.py"/>
        <source>This was ordered already.</source>
        <translation>Das wurde schon bestellt.</translation>
    </message>
    <message>
        <location filename="../../services/archive/shelf.py"/>
        <source>Look it up under Orders.</source>
        <translation>Unter Bestellungen nachsehen.</translation>
    </message>
    <message>
        <location filename="../../services/durable.py"/>
        <source>There is no room left on the disk that holds {where}, so nothing was saved.</source>
        <translation>Auf dem Datenträger von {where} ist kein Platz mehr; gespeichert wurde nichts.</translation>
    </message>
    <message>
        <location filename="../../services/durable.py"/>
        <source>Free some space and try again.</source>
        <translation>Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/durable.py"/>
        <source>{where} cannot be written: {why}.</source>
        <translation>{where} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../services/durable.py"/>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Prüfen, ob es den Ordner gibt und ob er beschrieben werden darf.</translation>
    </message>
    <message>
        <location filename="../../services/durable.py"/>
        <source>Another PrintDesk is using {where}.</source>
        <translation>Ein anderes PrintDesk benutzt gerade {where}.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>The service answered with something that is not what its kind answers.</source>
        <translation>Der Dienst hat etwas geantwortet, was seinesgleichen nicht antwortet.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>Check its address, and that it is up to date.</source>
        <translation>Die Adresse prüfen, und ob der Dienst aktuell ist.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <location filename="../../services/prints/imaterialise.py"/>
        <location filename="../../services/prints/slant3d.py"/>
        <source>Remove it, and add it anew with the right key.</source>
        <translation>Entfernen Sie ihn und fügen Sie ihn mit dem richtigen Schlüssel neu hinzu.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <location filename="../../services/printers/calls.py"/>
        <source>{name} does not accept the key.</source>
        <translation>{name} nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>{name} is asked too often just now.</source>
        <translation>{name} wird gerade zu oft gefragt.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>Ask again in {seconds} seconds.</source>
        <translation>Fragen Sie in {seconds} Sekunden noch einmal.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>{name} is only asked over https.</source>
        <translation>{name} wird nur über https gefragt.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>Enter its address as https://….</source>
        <translation>Geben Sie die Adresse als https://… ein.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <location filename="../../services/printers/calls.py"/>
        <source>The key for {name} holds signs that no key has.</source>
        <translation>Der Schlüssel für {name} enthält Zeichen, die kein Schlüssel hat.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>The address of {name} is not right.</source>
        <translation>Die Adresse von {name} stimmt nicht.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>Enter it anew.</source>
        <translation>Bitte neu eingeben.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>{name} cannot show that it is itself: its certificate is not valid.</source>
        <translation>{name} kann sich nicht ausweisen: Das Zertifikat ist nicht gültig.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>Nothing was sent; check the address, and the clock of this computer.</source>
        <translation>Es wurde nichts gesendet; prüfen Sie die Adresse und die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <location filename="../../services/printers/calls.py"/>
        <location filename="../../services/prints/shop_card.py"/>
        <source>{name} cannot be reached.</source>
        <translation>{name} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>Check the network and the address; then try again.</source>
        <translation>Netzwerk und Adresse prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>{name} did not answer after it was asked; nobody knows yet whether it did it.</source>
        <translation>{name} hat nach der Anfrage nicht geantwortet; noch weiß niemand, ob sie ausgeführt wurde.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>The desk asks again with the same key, which cannot do it twice.</source>
        <translation>PrintDesk fragt mit demselben Schlüssel noch einmal; doppelt geschieht dadurch nichts.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <source>“{address}” is not the address of a service.</source>
        <translation>„{address}“ ist keine Adresse eines Dienstes.</translation>
    </message>
    <message>
        <location filename="../../services/net.py"/>
        <location filename="../../services/prints/patience.py"/>
        <source>Asking the service was cancelled.</source>
        <translation>Die Anfrage an den Dienst wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../services/printers/__init__.py"/>
        <source>PrintDesk knows no printer host of the kind “{kind}”.</source>
        <translation>PrintDesk kennt keine Druckeranbindung der Art „{kind}“.</translation>
    </message>
    <message>
        <location filename="../../services/printers/__init__.py"/>
        <source>It knows: {kinds}.</source>
        <translation>Bekannt sind: {kinds}.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>“{url}” is not the address of a printer.</source>
        <translation>„{url}“ ist keine Adresse eines Druckers.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>It looks like http://octopi.local or http://192.168.1.20:5000.</source>
        <translation>Sie sieht aus wie http://octopi.local oder http://192.168.1.20:5000.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>{name} sends the desk to another address, which it does not follow.</source>
        <translation>{name} verweist auf eine andere Adresse; ihr wird nicht gefolgt.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>Enter the printer's own address.</source>
        <translation>Die eigene Adresse des Druckers eingeben.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>Copy the API key from its settings and enter it anew.</source>
        <translation>Den API-Schlüssel aus seinen Einstellungen kopieren und neu eingeben.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>{name} refused: {why}</source>
        <translation>{name} hat abgelehnt: {why}</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>status {status}</source>
        <translation>Status {status}</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>Check that it is switched on and in the same network.</source>
        <translation>Prüfen, ob er eingeschaltet und im selben Netzwerk ist.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>{name} answered without end.</source>
        <translation>{name} hat endlos geantwortet.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <source>{name} was told and did not answer; nobody knows whether it did it.</source>
        <translation>{name} bekam die Anweisung und hat nicht geantwortet; niemand weiß, ob sie ausgeführt wurde.</translation>
    </message>
    <message>
        <location filename="../../services/printers/calls.py"/>
        <location filename="../../services/printers/octoprint.py"/>
        <source>Look at the printer.</source>
        <translation>Am Drucker nachsehen.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>“{url}” is no folder.</source>
        <translation>„{url}“ ist kein Ordner.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>Name the folder or card by its full path.</source>
        <translation>Ordner oder Karte mit vollem Pfad angeben.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>Put the card into {printer} and start “{file}” there; say here when it is done.</source>
        <translation>Die Karte in {printer} stecken und dort „{file}“ starten; hier melden, wenn es fertig ist.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>G-code is saved to {folder}.</source>
        <translation>G-Code wird in {folder} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>Put the card in, or make the folder, and try again.</source>
        <translation>Die Karte einstecken oder den Ordner anlegen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>There is no “{file}” in {folder}.</source>
        <translation>In {folder} gibt es kein „{file}“.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>{printer} has no connection to this computer.</source>
        <translation>{printer} hat keine Verbindung zu diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>Do it at the printer.</source>
        <translation>Das am Drucker tun.</translation>
    </message>
    <message>
        <location filename="../../services/printers/folder.py"/>
        <source>The folder {folder} is not there.</source>
        <translation>Der Ordner {folder} ist nicht da.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>{printer} did not keep the whole file.</source>
        <translation>{printer} hat nicht die ganze Datei behalten.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>Send the job again.</source>
        <translation>Den Auftrag noch einmal senden.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <location filename="../../services/printers/simulated.py"/>
        <source>{printer} has no file “{file}”.</source>
        <translation>{printer} hat keine Datei „{file}“.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>{printer} was told to print and is not seen printing.</source>
        <translation>{printer} sollte drucken, druckt aber nicht erkennbar.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>{printer} is still starting.</source>
        <translation>{printer} beginnt gerade erst.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>Try again soon.</source>
        <translation>Bald noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>{printer} is still coming to rest.</source>
        <translation>{printer} kommt noch zur Ruhe.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <location filename="../../services/printers/simulated.py"/>
        <source>{printer} is not printing.</source>
        <translation>{printer} druckt nicht.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>What answers at the address of {printer} is no OctoPrint.</source>
        <translation>Was unter der Adresse von {printer} antwortet, ist kein OctoPrint.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>Check the address.</source>
        <translation>Die Adresse prüfen.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <location filename="../../services/printers/simulated.py"/>
        <source>{printer} is printing already.</source>
        <translation>{printer} druckt schon.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>{printer} is not ready: {state}.</source>
        <translation>{printer} ist nicht bereit: {state}.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>Connect the printer in OctoPrint and try again.</source>
        <translation>Den Drucker in OctoPrint verbinden und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>There is no room left on {printer}.</source>
        <translation>Auf {printer} ist kein Platz mehr.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>Delete old files there.</source>
        <translation>Dort alte Dateien löschen.</translation>
    </message>
    <message>
        <location filename="../../services/printers/octoprint.py"/>
        <source>{printer} does not take “{name}”.</source>
        <translation>{printer} nimmt „{name}“ nicht an.</translation>
    </message>
    <message>
        <location filename="../../services/printers/simulated.py"/>
        <source>Simulated: nothing is really printed.</source>
        <translation>Simuliert: Es wird nichts wirklich gedruckt.</translation>
    </message>
    <message>
        <location filename="../../services/printers/simulated.py"/>
        <source>Simulated: the print failed, as it was told to.</source>
        <translation>Simuliert: Der Druck ist wie verlangt fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../../services/printers/simulated.py"/>
        <source>{name} must be a number from {low:g} to {high:g}, not “{value}”.</source>
        <translation>{name} muss eine Zahl von {low:g} bis {high:g} sein, nicht „{value}“.</translation>
    </message>
    <message>
        <location filename="../../services/prints/__init__.py"/>
        <source>There is no adapter for services of the kind “{kind}”.</source>
        <translation>Für Dienste der Art „{kind}“ gibt es keine Anbindung.</translation>
    </message>
    <message>
        <location filename="../../services/prints/__init__.py"/>
        <source>Known are: {kinds}.</source>
        <translation>Bekannt sind: {kinds}.</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_orders.py"/>
        <source>The price of {service} is no longer valid.</source>
        <translation>Der Preis von {service} gilt nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_orders.py"/>
        <source>{name} now asks {theirs} instead of {ours}.</source>
        <translation>{name} verlangt jetzt {theirs} statt {ours}.</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_orders.py"/>
        <source>Craftcloud begins when it is paid. Our reference there: {reference}.</source>
        <translation>Craftcloud beginnt, sobald bezahlt ist. Unser Zeichen dort: {reference}.</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_orders.py"/>
        <source>Craftcloud wants an address, a mail address and a telephone number.</source>
        <translation>Craftcloud verlangt eine Anschrift, eine E-Mail-Adresse und eine Telefonnummer.</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_orders.py"/>
        <location filename="../../services/prints/slant3d_orders.py"/>
        <source>Add them to the order; nothing was ordered.</source>
        <translation>Ergänzen Sie die Bestellung darum; es wurde nichts bestellt.</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_prices.py"/>
        <location filename="../../services/prints/imaterialise.py"/>
        <location filename="../../services/prints/sculpteo.py"/>
        <location filename="../../services/prints/slant3d.py"/>
        <location filename="../../services/prints/slant3d_orders.py"/>
        <source>Production</source>
        <translation>Fertigung</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_prices.py"/>
        <source>Up to the maker's smallest order</source>
        <translation>Bis zum Mindestbestellwert des Herstellers</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_prices.py"/>
        <location filename="../../services/prints/imaterialise.py"/>
        <source>Taxes may come on top.</source>
        <translation>Steuern können hinzukommen.</translation>
    </message>
    <message>
        <location filename="../../services/prints/craftcloud_prices.py"/>
        <source>The maker says that it cannot print this part.</source>
        <translation>Der Hersteller sagt, dass er dieses Teil nicht drucken kann.</translation>
    </message>
    <message>
        <location filename="../../services/prints/foreign.py"/>
        <location filename="../../services/prints/slant3d_orders.py"/>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <location filename="../../services/prints/foreign.py"/>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
    <message>
        <location filename="../../services/prints/foreign.py"/>
        <source>{name} only sends by post.</source>
        <translation>{name} liefert nur per Post.</translation>
    </message>
    <message>
        <location filename="../../services/prints/foreign.py"/>
        <source>Choose a country to deliver to.</source>
        <translation>Wählen Sie ein Land, in das geliefert wird.</translation>
    </message>
    <message>
        <location filename="../../services/prints/foreign.py"/>
        <source>{name} takes orders on its own site.</source>
        <translation>{name} nimmt Bestellungen auf der eigenen Website an.</translation>
    </message>
    <message>
        <location filename="../../services/prints/foreign.py"/>
        <source>Orders at {name} are followed on its own site.</source>
        <translation>Bestellungen bei {name} werden auf der eigenen Website verfolgt.</translation>
    </message>
    <message>
        <location filename="../../services/prints/foreign.py"/>
        <source>Look there, or in your mail.</source>
        <translation>Sehen Sie dort nach, oder in Ihren E-Mails.</translation>
    </message>
    <message>
        <location filename="../../services/prints/imaterialise.py"/>
        <source>no way of sending is told</source>
        <translation>keine Versandart genannt</translation>
    </message>
    <message>
        <location filename="../../services/prints/imaterialise.py"/>
        <source>{name} does not send there: {reason}.</source>
        <translation>{name} liefert nicht dorthin: {reason}.</translation>
    </message>
    <message>
        <location filename="../../services/prints/imaterialise.py"/>
        <source>{name} wants an API code.</source>
        <translation>{name} verlangt einen API-Code.</translation>
    </message>
    <message>
        <location filename="../../services/prints/imaterialise.py"/>
        <location filename="../../services/prints/sculpteo.py"/>
        <source>it says not why</source>
        <translation>ohne Angabe von Gründen</translation>
    </message>
    <message>
        <location filename="../../services/prints/imaterialise.py"/>
        <location filename="../../services/prints/sculpteo.py"/>
        <source>{name} refuses: {reason}.</source>
        <translation>{name} lehnt ab: {reason}.</translation>
    </message>
    <message>
        <location filename="../../services/prints/measured.py"/>
        <source>A body without a volume has no price.</source>
        <translation>Ein Körper ohne Rauminhalt hat keinen Preis.</translation>
    </message>
    <message>
        <location filename="../../services/prints/ordered_once.py"/>
        <source>{name} has no way to change an order by program.</source>
        <translation>Bei {name} lässt sich eine Bestellung nicht per Programm ändern.</translation>
    </message>
    <message>
        <location filename="../../services/prints/ordered_once.py"/>
        <source>Write to it, with the order's number.</source>
        <translation>Schreiben Sie dorthin, mit der Nummer der Bestellung.</translation>
    </message>
    <message>
        <location filename="../../services/prints/ordered_once.py"/>
        <source>{name} was asked and did not answer: look in your mail whether it has the order {reference}.</source>
        <translation>{name} wurde gefragt und hat nicht geantwortet: Sehen Sie in Ihren E-Mails nach, ob die Bestellung {reference} dort angekommen ist.</translation>
    </message>
    <message>
        <location filename="../../services/prints/ordered_once.py"/>
        <source>The desk does not send it again by itself; say what you found.</source>
        <translation>Sie wird nicht von selbst noch einmal gesendet; sagen Sie, was Sie gefunden haben.</translation>
    </message>
    <message>
        <location filename="../../services/prints/patience.py"/>
        <source>{name} took too long.</source>
        <translation>{name} hat zu lange gebraucht.</translation>
    </message>
    <message>
        <location filename="../../services/prints/patience.py"/>
        <source>Ask again; it knows the model now.</source>
        <translation>Fragen Sie noch einmal; das Modell ist dort jetzt bekannt.</translation>
    </message>
    <message>
        <location filename="../../services/prints/printdesk_shop.py"/>
        <source>This desk has no shop of its own.</source>
        <translation>Hier gibt es keine eigene Werkstatt.</translation>
    </message>
    <message>
        <location filename="../../services/prints/sculpteo.py"/>
        <source>{name} cannot print it: {reason}.</source>
        <translation>{name} kann es nicht drucken: {reason}.</translation>
    </message>
    <message>
        <location filename="../../services/prints/sculpteo.py"/>
        <source>Post and taxes come on top, on {name}'s site.</source>
        <translation>Versand und Steuern kommen auf der Website von {name} hinzu.</translation>
    </message>
    <message>
        <location filename="../../services/prints/shop_card.py"/>
        <source>by its card of {made}, valid until {until}; key {fingerprint}</source>
        <translation>nach ihrer Karte vom {made}, gültig bis {until}; Schlüssel {fingerprint}</translation>
    </message>
    <message>
        <location filename="../../services/prints/slant3d.py"/>
        <source>Post comes on top: {name} tells it when it knows the address.</source>
        <translation>Der Versand kommt hinzu: {name} nennt ihn, sobald die Anschrift bekannt ist.</translation>
    </message>
    <message>
        <location filename="../../services/prints/slant3d.py"/>
        <source>{name} fetches the model from a public address; this desk has no server that gives it out.</source>
        <translation>{name} holt das Modell von einer öffentlichen Adresse; dieses Programm hat keinen Server, der es herausgibt.</translation>
    </message>
    <message>
        <location filename="../../services/prints/slant3d.py"/>
        <source>Ask another service for now.</source>
        <translation>Fragen Sie vorerst einen anderen Dienst.</translation>
    </message>
    <message>
        <location filename="../../services/prints/slant3d_orders.py"/>
        <source>Our reference there: {reference}.</source>
        <translation>Unser Zeichen dort: {reference}.</translation>
    </message>
    <message>
        <location filename="../../services/prints/slant3d_orders.py"/>
        <source>{name} asks another currency now.</source>
        <translation>{name} rechnet jetzt in einer anderen Währung.</translation>
    </message>
    <message>
        <location filename="../../services/prints/slant3d_orders.py"/>
        <source>With post to that address {name} asks {price}.</source>
        <translation>Mit Versand an diese Anschrift verlangt {name} {price}.</translation>
    </message>
    <message>
        <location filename="../../services/prints/slant3d_orders.py"/>
        <source>Slant 3D wants an address, a mail address and a telephone number.</source>
        <translation>Slant 3D verlangt eine Anschrift, eine E-Mail-Adresse und eine Telefonnummer.</translation>
    </message>
    <message>
        <location filename="../../services/prints/treatstock.py"/>
        <source>{name} tells its prices on its own site: save the part, and upload it at {address}</source>
        <translation>{name} nennt Preise auf der eigenen Website: Speichern Sie das Teil und laden Sie es hier hoch: {address}</translation>
    </message>
    <message>
        <location filename="../../services/refusals.py"/>
        <source>The service refused with status {status}.</source>
        <translation>Der Dienst hat abgelehnt (Status {status}).</translation>
    </message>
    <message>
        <location filename="../../services/refusals.py"/>
        <source>The service sends the desk to another address, which it does not follow.</source>
        <translation>Der Dienst verweist auf eine andere Adresse; ihr wird nicht gefolgt.</translation>
    </message>
    <message>
        <location filename="../../services/refusals.py"/>
        <source>Enter the new address.</source>
        <translation>Die neue Adresse eingeben.</translation>
    </message>
    <message>
        <location filename="../../services/secrets.py"/>
        <source>The file with the keys, {path}, is damaged.</source>
        <translation>Die Datei mit den Schlüsseln, {path}, ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../services/secrets.py"/>
        <source>Move it away and enter the keys of your shops and printers again.</source>
        <translation>Sie beiseitelegen und die Schlüssel von Werkstätten und Druckern neu eingeben.</translation>
    </message>
    <message>
        <location filename="../../services/secrets.py"/>
        <source>The system's keyring did not answer ({kind}).</source>
        <translation>Der Schlüsselbund des Systems hat nicht geantwortet ({kind}).</translation>
    </message>
    <message>
        <location filename="../../services/secrets.py"/>
        <source>Unlock the keyring and try again.</source>
        <translation>Den Schlüsselbund entsperren und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/asking.py"/>
        <source>Only a customer's key can order here.</source>
        <translation>Bestellen kann hier nur der Schlüssel eines Kunden.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/asking.py"/>
        <source>Make yourself a customer and use that key.</source>
        <translation>Einen Kunden anlegen und dessen Schlüssel benutzen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/asking.py"/>
        <source>Only the shop's own people may do this.</source>
        <translation>Das dürfen nur die Leute der Werkstatt selbst.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/asking.py"/>
        <source>Only the shop's owner may do this.</source>
        <translation>Das darf nur der Inhaber der Werkstatt.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/asking.py"/>
        <source>One Idempotency-Key is needed, and several came.</source>
        <translation>Genau ein Idempotency-Key ist nötig, es kamen mehrere.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/asking.py"/>
        <source>If-Match holds an order's version, as its ETag tells it.</source>
        <translation>If-Match enthält die Version einer Bestellung, wie ihr ETag sie nennt.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/events.py"/>
        <source>Last-Event-ID is the sequence number of an event.</source>
        <translation>Last-Event-ID ist die laufende Nummer eines Ereignisses.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/parts.py"/>
        <source>A part's name is one line of 1 to 200 characters.</source>
        <translation>Der Name eines Teils ist eine Zeile von 1 bis 200 Zeichen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/parts.py"/>
        <source>A part is sent as application/octet-stream or model/stl, one file a call.</source>
        <translation>Ein Teil wird als application/octet-stream oder model/stl gesendet, eine Datei je Aufruf.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/parts.py"/>
        <location filename="../../services/shop/store.py"/>
        <source>The file is larger than {limit} MB, the most this shop takes.</source>
        <translation>Die Datei ist größer als {limit} MB; mehr nimmt diese Werkstatt nicht an.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/parts.py"/>
        <location filename="../../services/shop/store.py"/>
        <source>Simplify the model, or send it in parts.</source>
        <translation>Das Modell vereinfachen oder in Teilen senden.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/parts.py"/>
        <source>The file did not arrive within {most} s.</source>
        <translation>Die Datei kam nicht innerhalb von {most} s an.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/parts.py"/>
        <source>The connection ended before the file was complete.</source>
        <translation>Die Verbindung endete, bevor die Datei vollständig war.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/parts.py"/>
        <source>Send it again.</source>
        <translation>Noch einmal senden.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/parts.py"/>
        <source>Send the model's bytes as the body of the call.</source>
        <translation>Die Bytes des Modells als Inhalt des Aufrufs senden.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/quotes.py"/>
        <source>The shop is still analysing this part.</source>
        <translation>Die Werkstatt untersucht dieses Teil noch.</translation>
    </message>
    <message>
        <location filename="../../services/shop/api/quotes.py"/>
        <source>Ask again in a moment.</source>
        <translation>Gleich noch einmal fragen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>the body</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>“{where}” is not right: {why}.</source>
        <translation>„{where}“ stimmt nicht: {why}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>The API's description is at /v1/docs.</source>
        <translation>Die Beschreibung der Schnittstelle steht unter /v1/docs.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>This address does not take that method.</source>
        <translation>Diese Adresse nimmt diese Methode nicht an.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>The body cannot be read as JSON.</source>
        <translation>Der Inhalt kann nicht als JSON gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>Something went wrong in the shop; it is in the shop's log.</source>
        <translation>In der Werkstatt ist etwas schiefgegangen; es steht in ihrem Protokoll.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>The body is larger than {most} kB.</source>
        <translation>Der Inhalt ist größer als {most} kB.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>The body did not arrive within {most:.0f} s.</source>
        <translation>Der Inhalt kam nicht innerhalb von {most:.0f} s an.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>The body says the same thing twice.</source>
        <translation>Der Inhalt der Anfrage nennt dasselbe doppelt.</translation>
    </message>
    <message>
        <location filename="../../services/shop/app.py"/>
        <source>Name each thing once.</source>
        <translation>Jedes nur einmal nennen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/assortment.py"/>
        <source>The tariff is longer than {most} characters.</source>
        <translation>Die Preisliste ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/card.py"/>
        <source>This shop gives out no card.</source>
        <translation>Diese Werkstatt gibt keine Karte heraus.</translation>
    </message>
    <message>
        <location filename="../../services/shop/card.py"/>
        <source>Add the shop by its address.</source>
        <translation>Die Werkstatt über ihre Adresse hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/card_key.py"/>
        <source>The key that the shop signs its card with is damaged.</source>
        <translation>Der Schlüssel, mit dem die Werkstatt ihre Karte signiert, ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../services/shop/card_key.py"/>
        <source>Bring `{file}` back from a backup; if there is none, delete it, and every desk has to trust the new key anew.</source>
        <translation>`{file}` aus einer Sicherung zurückholen; gibt es keine, die Datei löschen: dann muss jeder Arbeitsplatz dem neuen Schlüssel neu vertrauen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/embedded.py"/>
        <source>The desk is closing; its shop takes no more calls.</source>
        <translation>PrintDesk wird beendet; die eigene Werkstatt nimmt keine Aufrufe mehr an.</translation>
    </message>
    <message>
        <location filename="../../services/shop/embedded.py"/>
        <source>The shop was started by somebody else, and this desk does not have its owner's key.</source>
        <translation>Die Werkstatt wurde von jemand anderem gestartet; der Schlüssel des Inhabers liegt hier nicht vor.</translation>
    </message>
    <message>
        <location filename="../../services/shop/embedded.py"/>
        <source>Stop that shop, then try again.</source>
        <translation>Jene Werkstatt beenden, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/embedded.py"/>
        <source>This desk</source>
        <translation>Dieser PrintDesk</translation>
    </message>
    <message>
        <location filename="../../services/shop/embedded.py"/>
        <source>The desk's own shop did not start.</source>
        <translation>Die eigene Werkstatt ist nicht gestartet.</translation>
    </message>
    <message>
        <location filename="../../services/shop/embedded.py"/>
        <source>Its log is {path}.</source>
        <translation>Ihr Protokoll ist {path}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/embedded.py"/>
        <source>The desk's own shop cannot be started: {why}.</source>
        <translation>Die eigene Werkstatt kann nicht gestartet werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>Give it as https://…, as the world reaches it.</source>
        <translation>Als https://… angeben, so wie die Welt sie erreicht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>The shop is open.</source>
        <translation>Die Werkstatt ist geöffnet.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>Close it first, then restore.</source>
        <translation>Zuerst schließen, dann wiederherstellen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>The database is damaged: {what}.</source>
        <translation>Die Datenbank ist beschädigt: {what}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>{count} records point to others that are not there.</source>
        <translation>{count} Einträge verweisen auf andere, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>{count} orders have gaps in their timeline.</source>
        <translation>{count} Bestellungen haben Lücken in ihrem Verlauf.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>The file of part {sha256} is missing.</source>
        <translation>Die Datei des Teils {sha256} fehlt.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>The file of part {sha256} is not what it was.</source>
        <translation>Die Datei des Teils {sha256} ist nicht mehr, was sie war.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>There is no shop in {folder} yet.</source>
        <translation>In {folder} gibt es noch keine Werkstatt.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>`shop serve` begins one.</source>
        <translation>`shop serve` beginnt eine.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>The shop's database cannot be read: {why}.</source>
        <translation>Die Datenbank der Werkstatt kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>`shop restore` brings back a backup.</source>
        <translation>`shop restore` holt eine Sicherung zurück.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>its parts are not those of a backup</source>
        <translation>ihre Teile sind nicht die einer Sicherung</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>it holds other files too</source>
        <translation>sie enthält auch andere Dateien</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>its manifest is too large</source>
        <translation>ihr Verzeichnis ist zu groß</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>it is of another kind or version</source>
        <translation>sie ist von anderer Art oder Version</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>There is not enough room for what the backup holds.</source>
        <translation>Für den Inhalt der Sicherung ist nicht genug Platz.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>Make room and try again.</source>
        <translation>Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>There is no file {name}.</source>
        <translation>Die Datei {name} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>Choose a backup of a shop.</source>
        <translation>Die Sicherung einer Werkstatt wählen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>it is damaged, or no ZIP of ours</source>
        <translation>sie ist beschädigt oder kein ZIP von uns</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>it unpacks to more than it says</source>
        <translation>sie ist entpackt größer, als sie angibt</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>{name} is not what it was</source>
        <translation>{name} ist nicht mehr, was es war</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>its database cannot be read</source>
        <translation>ihre Datenbank kann nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>its database is not a shop's</source>
        <translation>ihre Datenbank ist nicht die einer Werkstatt</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>This file is no backup of a shop: {why}.</source>
        <translation>Diese Datei ist keine Sicherung einer Werkstatt: {why}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/house.py"/>
        <source>Choose a file that `shop backup` wrote; the shop is as it was.</source>
        <translation>Eine Datei wählen, die `shop backup` geschrieben hat; die Werkstatt ist, wie sie war.</translation>
    </message>
    <message>
        <location filename="../../services/shop/idempotency.py"/>
        <source>This call needs an Idempotency-Key header, so that a repeat does nothing twice.</source>
        <translation>Dieser Aufruf braucht einen Idempotency-Key, damit eine Wiederholung nichts doppelt tut.</translation>
    </message>
    <message>
        <location filename="../../services/shop/idempotency.py"/>
        <source>Send a new random key with each new act, and the same key again with its repeat.</source>
        <translation>Mit jeder neuen Handlung einen neuen zufälligen Schlüssel senden, bei einer Wiederholung denselben.</translation>
    </message>
    <message>
        <location filename="../../services/shop/idempotency.py"/>
        <source>An Idempotency-Key is 1 to 200 printable ASCII characters without spaces.</source>
        <translation>Ein Idempotency-Key hat 1 bis 200 druckbare ASCII-Zeichen ohne Leerzeichen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/idempotency.py"/>
        <source>The first call with this key is still under way.</source>
        <translation>Der erste Aufruf mit diesem Schlüssel läuft noch.</translation>
    </message>
    <message>
        <location filename="../../services/shop/idempotency.py"/>
        <source>This Idempotency-Key was used for another call; nothing was done.</source>
        <translation>Dieser Idempotency-Key wurde für einen anderen Aufruf benutzt; getan wurde nichts.</translation>
    </message>
    <message>
        <location filename="../../services/shop/idempotency.py"/>
        <source>Use a new key for a new act.</source>
        <translation>Für eine neue Handlung einen neuen Schlüssel benutzen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>This price was ordered already, as {number}.</source>
        <translation>Zu diesem Preis wurde schon bestellt, als {number}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>Ask for a new price to order the same once more.</source>
        <translation>Einen neuen Preis einholen, um dasselbe noch einmal zu bestellen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>The price is for {priced}, the order for {ordered}.</source>
        <translation>Der Preis gilt für {priced}, die Bestellung für {ordered}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>Ask for a price for the way you want to get it.</source>
        <translation>Einen Preis für die gewünschte Lieferart anfragen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>Only what is picked up can be paid at pick-up.</source>
        <translation>Nur was abgeholt wird, kann bei Abholung bezahlt werden.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>Choose payment on account.</source>
        <translation>Zahlung auf Rechnung wählen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <location filename="../../ui/orders/order_view.py"/>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>pick-up</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>The order was changed meanwhile.</source>
        <translation>Die Bestellung wurde inzwischen geändert.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>Look at it again, then decide.</source>
        <translation>Noch einmal ansehen, dann entscheiden.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>“{name}” does not belong to “{action}”.</source>
        <translation>„{name}“ gehört nicht zu „{action}“.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>“{name}” is longer than {most} characters.</source>
        <translation>„{name}“ ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>Say in a few words what it is about.</source>
        <translation>In wenigen Worten sagen, worum es geht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>A review gives 1 to 5 stars.</source>
        <translation>Eine Bewertung gibt 1 bis 5 Sterne.</translation>
    </message>
    <message>
        <location filename="../../services/shop/ledger.py"/>
        <source>The progress is a number from 0 to 1.</source>
        <translation>Der Fortschritt ist eine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../../services/shop/migrate.py"/>
        <source>This shop's data was written by a newer PrintDesk.</source>
        <translation>Die Daten dieser Werkstatt stammen von einem neueren PrintDesk.</translation>
    </message>
    <message>
        <location filename="../../services/shop/migrate.py"/>
        <source>Start it with that version or a later one.</source>
        <translation>Mit jener oder einer späteren Version starten.</translation>
    </message>
    <message>
        <location filename="../../services/shop/problems.py"/>
        <source>There is no such order.</source>
        <translation>Diese Bestellung gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/problems.py"/>
        <source>There is no such quote.</source>
        <translation>Dieses Angebot gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/problems.py"/>
        <source>There is no such part.</source>
        <translation>Dieses Teil gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/problems.py"/>
        <source>There is no such customer.</source>
        <translation>Diesen Kunden gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/problems.py"/>
        <source>There is nothing here.</source>
        <translation>Hier gibt es nichts.</translation>
    </message>
    <message>
        <location filename="../../services/shop/problems.py"/>
        <source>Check the id and the key you ask with.</source>
        <translation>Kennung und Schlüssel der Anfrage prüfen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/problems.py"/>
        <source>The shop does not know this key.</source>
        <translation>Die Werkstatt kennt diesen Schlüssel nicht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/problems.py"/>
        <source>Ask the shop's owner for a key and enter it once.</source>
        <translation>Den Inhaber der Werkstatt um einen Schlüssel bitten und ihn einmal eingeben.</translation>
    </message>
    <message>
        <location filename="../../services/shop/quotes.py"/>
        <source>This shop has no material that fits the wish.</source>
        <translation>Diese Werkstatt hat kein Material, das zum Wunsch passt.</translation>
    </message>
    <message>
        <location filename="../../services/shop/quotes.py"/>
        <source>Choose another process or colour.</source>
        <translation>Ein anderes Verfahren oder eine andere Farbe wählen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/quotes.py"/>
        <source>The shop cannot judge {material} for this part.</source>
        <translation>Die Werkstatt kann {material} für dieses Teil nicht beurteilen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/quotes.py"/>
        <source>This price was valid until {day}.</source>
        <translation>Dieser Preis galt bis {day}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/quotes.py"/>
        <source>Ask for a new price.</source>
        <translation>Einen neuen Preis anfragen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/serve.py"/>
        <source>Another shop server already works on {data}.</source>
        <translation>Auf {data} arbeitet schon ein anderer Werkstatt-Server.</translation>
    </message>
    <message>
        <location filename="../../services/shop/serve.py"/>
        <source>Stop it first, or choose another data folder with --data.</source>
        <translation>Ihn zuerst beenden oder mit --data einen anderen Datenordner wählen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/serve.py"/>
        <source>The shop cannot listen on {host}, port {port}: {why}.</source>
        <translation>Die Werkstatt kann auf {host}, Port {port}, nicht erreichbar sein: {why}.</translation>
    </message>
    <message>
        <location filename="../../services/shop/serve.py"/>
        <source>Choose another with --port.</source>
        <translation>Mit --port einen anderen wählen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/store.py"/>
        <source>The shop does not have that file.</source>
        <translation>Die Werkstatt hat diese Datei nicht.</translation>
    </message>
    <message>
        <location filename="../../services/shop/store.py"/>
        <source>The shop no longer has the file of this part as it was priced.</source>
        <translation>Die Werkstatt hat die Datei dieses Teils nicht mehr so, wie sie bepreist wurde.</translation>
    </message>
    <message>
        <location filename="../../services/shop/store.py"/>
        <source>Send the file again, then order.</source>
        <translation>Die Datei noch einmal senden, dann bestellen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/work.py"/>
        <source>The shop is still starting.</source>
        <translation>Die Werkstatt startet noch.</translation>
    </message>
    <message>
        <location filename="../../services/shop/work.py"/>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/work.py"/>
        <source>The shop could not analyse this file.</source>
        <translation>Die Werkstatt konnte diese Datei nicht untersuchen.</translation>
    </message>
    <message>
        <location filename="../../services/shop/work.py"/>
        <source>Send it again, or ask the shop.</source>
        <translation>Noch einmal senden oder die Werkstatt fragen.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/__init__.py"/>
        <source>PrintDesk knows no slicer “{name}”.</source>
        <translation>PrintDesk kennt keinen Slicer „{name}“.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/__init__.py"/>
        <source>It knows: {names}.</source>
        <translation>Bekannt sind: {names}.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>gives an order to the printer's host, which no print needs</source>
        <translation>gibt dem Steuerrechner des Druckers einen Befehl, den kein Druck braucht</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>The G-code for {printer} prints nothing.</source>
        <translation>Der G-Code für {printer} druckt nichts.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>nozzle</source>
        <translation>Düse</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>bed</source>
        <translation>Druckbett</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>would heat the {what} to {asked:g} °C; {material} is printed with at most {limit:g} °C</source>
        <translation>würde das Bauteil {what} auf {asked:g} °C heizen; {material} wird mit höchstens {limit:g} °C gedruckt</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>would stop or restart the printer's controller</source>
        <translation>würde die Steuerung des Druckers anhalten oder neu starten</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>would change the printer's stored settings</source>
        <translation>würde die gespeicherten Einstellungen des Druckers ändern</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>would change the printer's calibration</source>
        <translation>würde die Kalibrierung des Druckers ändern</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>would allow pushing cold filament</source>
        <translation>würde das Schieben von kaltem Filament erlauben</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>would start, write or delete files on the printer's card</source>
        <translation>würde Dateien auf der Karte des Druckers starten, schreiben oder löschen</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>Line {line} of the G-code {what}.</source>
        <translation>Zeile {line} des G-Codes {what}.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>It was not sent to the printer; check the profile that it was sliced with.</source>
        <translation>Er wurde nicht an den Drucker gesendet; das zum Slicen benutzte Profil prüfen.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>holds binary data</source>
        <translation>enthält binäre Daten</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>is longer than any G-code</source>
        <translation>ist länger als jeder G-Code</translation>
    </message>
    <message>
        <location filename="../../services/slicers/gcode.py"/>
        <source>{name} is no G-code file.</source>
        <translation>{name} ist keine G-Code-Datei.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/program.py"/>
        <source>{program} cannot be started: {why}.</source>
        <translation>{program} kann nicht gestartet werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/program.py"/>
        <source>{program} was not done after {minutes:g} minutes.</source>
        <translation>{program} war nach {minutes:g} Minuten nicht fertig.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/program.py"/>
        <source>Simplify the part, or print it in pieces.</source>
        <translation>Das Teil vereinfachen oder in Stücken drucken.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/program.py"/>
        <source>Stopped; nothing was kept.</source>
        <translation>Gestoppt; nichts wurde behalten.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusa_ini.py"/>
        <source>PrusaSlicer has no infill pattern “{name}”.</source>
        <translation>PrusaSlicer hat kein Füllmuster „{name}“.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusa_ini.py"/>
        <source>Choose one of: {names}.</source>
        <translation>Möglich sind: {names}.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>PrusaSlicer {version} wrote G-code that tells no amounts.</source>
        <translation>PrusaSlicer {version} hat G-Code ohne Mengenangaben geschrieben.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>PrusaSlicer is not installed, so nothing can be sliced.</source>
        <translation>PrusaSlicer ist nicht installiert; ohne ihn kann nicht geslict werden.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>There is no program {path}.</source>
        <translation>Das Programm {path} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>Install it from prusa3d.com or your package manager, or name it in {variable}.</source>
        <translation>Von prusa3d.com oder der Paketverwaltung installieren oder in {variable} angeben.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>{path} is no PrusaSlicer.</source>
        <translation>{path} ist kein PrusaSlicer.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>Install PrusaSlicer, or name it in {variable}.</source>
        <translation>PrusaSlicer installieren oder in {variable} angeben.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>{printer} does not print filament, so it needs no G-code.</source>
        <translation>{printer} druckt kein Filament und braucht daher keinen G-Code.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>Between 1 and {most} copies can be sliced together.</source>
        <translation>Zwischen 1 und {most} Kopien können zusammen geslict werden.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>The part has no sound surface to slice.</source>
        <translation>Das Teil hat keine einwandfreie Oberfläche zum Slicen.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>Mend the part first.</source>
        <translation>Das Teil zuerst reparieren.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>The part is {part} mm, but {printer} has room for {room} mm.</source>
        <translation>Das Teil misst {part} mm, {printer} hat Platz für {room} mm.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>Turn it, make it smaller, cut it, or choose a larger printer.</source>
        <translation>Drehen, verkleinern, schneiden oder einen größeren Drucker wählen.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>The profile is for a {profile:g} mm nozzle, {printer} usually has {own:g} mm.</source>
        <translation>Das Profil ist für eine {profile:g}-mm-Düse, {printer} hat gewöhnlich {own:g} mm.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>That many copies do not fit on the plate together.</source>
        <translation>So viele Kopien passen nicht zusammen auf die Druckplatte.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>Print fewer at a time, or choose a larger printer.</source>
        <translation>Weniger auf einmal drucken oder einen größeren Drucker wählen.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>The slicer found nothing to print: the part, or its lowest layer, is thinner than a line or a layer.</source>
        <translation>Der Slicer fand nichts zu drucken: Das Teil oder seine unterste Schicht ist dünner als eine Linie oder eine Schicht.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>Make it thicker, check its unit, or lay it down another way.</source>
        <translation>Dicker machen, die Einheit prüfen oder anders hinlegen.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>PrusaSlicer crashed on this part: {words}</source>
        <translation>PrusaSlicer ist an diesem Teil abgestürzt: {words}</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>it said nothing.</source>
        <translation>es kam keine Meldung.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>Mend the part and try again.</source>
        <translation>Das Teil reparieren und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../services/slicers/prusaslicer.py"/>
        <source>PrusaSlicer refused: {words}</source>
        <translation>PrusaSlicer hat abgelehnt: {words}</translation>
    </message>
    <message>
        <location filename="../../services/spoolman.py"/>
        <source>Spool {number}</source>
        <translation>Spule {number}</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{count} order waits for the network, it is safe</source>
        <translation>{count} Bestellung wartet auf das Netzwerk, sie ist sicher</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{count} orders wait for the network, they are safe</source>
        <translation>{count} Bestellungen warten auf das Netzwerk, sie sind sicher</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{printer} prints</source>
        <translation>{printer} druckt</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{printer}: clear the bed</source>
        <translation>{printer}: Druckplatte räumen</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{printer} is ready</source>
        <translation>{printer} ist bereit</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{printer} is not ready</source>
        <translation>{printer} ist nicht bereit</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{ready} of {count} printers ready</source>
        <translation>{ready} von {count} Druckern bereit</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{shop}: connected</source>
        <translation>{shop}: verbunden</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{shop}: not reachable</source>
        <translation>{shop}: nicht zu erreichen</translation>
    </message>
    <message>
        <location filename="../../ui/background.py"/>
        <source>{ready} of {count} shops connected</source>
        <translation>{ready} von {count} Werkstätten verbunden</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>“{text}” is not {count} lengths such as {example}</source>
        <translation>„{text}“ sind nicht {count} Längen wie {example}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>where to write: .stl, .3mf, .obj or .ply; one file for each plate</source>
        <translation>wohin geschrieben wird: .stl, .3mf, .obj oder .ply; eine Datei je Platte</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>a printer at home, or one of the catalogue; else a plate of 250 × 210 mm</source>
        <translation>ein Drucker zu Hause oder einer aus dem Katalog; sonst eine Platte von 250 × 210 mm</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>a plate of that size, of any height</source>
        <translation>eine Platte dieser Größe, beliebig hoch</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>the room of a powder bed that may be filled</source>
        <translation>der Raum eines Pulverbetts, der gefüllt werden darf</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>in powder, parts lie on each other too; else as the printer does</source>
        <translation>im Pulver liegen Teile auch übereinander; sonst so, wie der Drucker es macht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>between parts; else 5 mm on a plate and 1 mm in powder</source>
        <translation>zwischen Teilen; sonst 5 mm auf einer Platte und 1 mm im Pulver</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>copies of each part</source>
        <translation>Exemplare von jedem Teil</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>any way, by right angles about z, or not at all</source>
        <translation>beliebig, um rechte Winkel um z oder gar nicht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>A box is of a powder bed.</source>
        <translation>Ein Bauraum mit drei Maßen gehört zu einem Pulverbett.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>Give --plate, or --bed powder.</source>
        <translation>Geben Sie --plate an oder --bed powder.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>A powder bed has a height too.</source>
        <translation>Ein Pulverbett hat auch eine Höhe.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>Give --box X,Y,Z.</source>
        <translation>Geben Sie --box X,Y,Z an.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>The size of the powder bed is not given.</source>
        <translation>Die Größe des Pulverbetts ist nicht angegeben.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>Give --box X,Y,Z or --printer NAME.</source>
        <translation>Geben Sie --box X,Y,Z oder --printer NAME an.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>That fills {count:,} plates, and up to {most:,} are written at once.</source>
        <translation>Das füllt {count:,} Platten, und bis zu {most:,} werden auf einmal geschrieben.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <location filename="../../ui/parts/bar.py"/>
        <source>{count:,} part</source>
        <translation>{count:,} Teil</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <location filename="../../ui/parts/bar.py"/>
        <source>{count:,} parts</source>
        <translation>{count:,} Teile</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>{name}: {parts}, {height:.1f} mm high</source>
        <translation>{name}: {parts}, {height:.1f} mm hoch</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>{name}: {parts}, {height:.1f} mm high, {share:.0%} of it parts</source>
        <translation>{name}: {parts}, {height:.1f} mm hoch, davon {share:.0%} Teile</translation>
    </message>
    <message>
        <location filename="../../ui/cli/arrange.py"/>
        <source>{name}: {parts} on {share:.0%} of the plate</source>
        <translation>{name}: {parts} auf {share:.0%} der Platte</translation>
    </message>
    <message>
        <location filename="../../ui/cli/backup.py"/>
        <source>{name}, {bytes:,} bytes. Keys are not in it: enter them again where it is brought in.</source>
        <translation>{name}, {bytes:,} Bytes. Schlüssel sind nicht darin: am neuen Ort neu eingeben.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/backup.py"/>
        <source>{name} is brought in: {orders} orders, {jobs} jobs, {services} services.</source>
        <translation>{name} ist eingelesen: {orders} Bestellungen, {jobs} Aufträge, {services} Dienste.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/check.py"/>
        <source>fdm where no material says another</source>
        <translation>fdm, wo kein Material etwas anderes sagt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/check.py"/>
        <location filename="../../ui/cli/command.py"/>
        <location filename="../../ui/cli/hollow.py"/>
        <location filename="../../ui/cli/spool.py"/>
        <source>see `material list`</source>
        <translation>siehe `material list`</translation>
    </message>
    <message>
        <location filename="../../ui/cli/check.py"/>
        <source>topology and measures only, without a verdict</source>
        <translation>nur Topologie und Maße, ohne Urteil</translation>
    </message>
    <message>
        <location filename="../../ui/cli/check.py"/>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/check.py"/>
        <source>open: {count} boundary edges</source>
        <translation>offen: {count} Randkanten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/check.py"/>
        <source>{name} ({number} of {count}) …</source>
        <translation>{name} ({number} von {count}) …</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>positional arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>show this help message and exit</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>the following arguments are required: {names}</source>
        <translation>es fehlt: {names}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>unrecognized arguments: {names}</source>
        <translation>unbekannte Angaben: {names}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>argument {name}: {why}</source>
        <translation>Angabe {name}: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>expected one argument</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>expected at least one argument</source>
        <translation>mindestens ein Wert fehlt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>invalid choice: {choice} (choose from {choices})</source>
        <translation>{choice} ist nicht möglich (möglich: {choices})</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>invalid int value: {value}</source>
        <translation>{value} ist keine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>not allowed with argument {name}</source>
        <translation>nicht zusammen mit {name}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>one of the arguments {names} is required</source>
        <translation>eines davon ist nötig: {names}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>See `{word} --help`.</source>
        <translation>Siehe `{word} --help`.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>“{text}” is not a number above zero</source>
        <translation>„{text}“ ist keine Zahl über null</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>the quantity is a whole number from 1 to {most:,}</source>
        <translation>die Menge ist eine ganze Zahl von 1 bis {most:,}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>infill is a share from 0 to 100 %</source>
        <translation>die Füllung ist ein Anteil von 0 bis 100 %</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>a country is two letters, as in DE</source>
        <translation>ein Land sind zwei Buchstaben, etwa DE</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>a port is a whole number from 0 to 65535</source>
        <translation>ein Port ist eine ganze Zahl von 0 bis 65535</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <location filename="../../ui/cli/spool.py"/>
        <source>“{text}” is not a number</source>
        <translation>„{text}“ ist keine Zahl</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>take the file's numbers as these</source>
        <translation>die Zahlen der Datei in dieser Einheit lesen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>make the part S times as large</source>
        <translation>das Teil S-mal so groß machen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>see `profile list`; or a slicer's .ini, .json, .3mf or G-code</source>
        <translation>siehe `profile list`; oder .ini, .json, .3mf oder G-Code eines Slicers</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>0.2 or 20%%</source>
        <translation>0.2 oder 20%%</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>a printer at home</source>
        <translation>ein Drucker zu Hause</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>made sooner, for more, where a shop offers that</source>
        <translation>schneller hergestellt, für mehr, wo eine Werkstatt das anbietet</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>{material} is not printed by {process}.</source>
        <translation>{material} wird nicht mit {process} gedruckt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>Leave --process out, or choose a material of that process.</source>
        <translation>--process weglassen oder ein Material dieses Verfahrens wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>read the key from standard input; or set PRINTDESK_KEY</source>
        <translation>den Schlüssel von der Standardeingabe lesen; oder PRINTDESK_KEY setzen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>There was no key on standard input.</source>
        <translation>Auf der Standardeingabe war kein Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>Give it as in: echo KEY | … --key-stdin</source>
        <translation>So angeben: echo SCHLÜSSEL | … --key-stdin</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>That is not a key: it holds signs that no key has.</source>
        <translation>Das ist kein Schlüssel: Er enthält Zeichen, die kein Schlüssel hat.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>Copy it again, as one line.</source>
        <translation>Noch einmal kopieren, als eine Zeile.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>“{name}” does not end in one of {endings}.</source>
        <translation>„{name}“ endet nicht auf eines von {endings}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>The ending says which kind of file to write.</source>
        <translation>Die Endung bestimmt, welche Art Datei geschrieben wird.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>“{name}” is a folder.</source>
        <translation>„{name}“ ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>Give the name of a file in it.</source>
        <translation>Den Namen einer Datei darin angeben.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>There is no folder “{folder}”.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/command.py"/>
        <source>Make it first, or write elsewhere.</source>
        <translation>Erst anlegen oder anderswohin schreiben.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>on that printer, which may have its own figures</source>
        <translation>auf diesem Drucker, der eigene Zahlen haben kann</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <location filename="../../ui/cli/material.py"/>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>see `costs list`</source>
        <translation>siehe `costs list`</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>a share as in 5%%</source>
        <translation>ein Anteil wie 5%%</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>all of them where none is named</source>
        <translation>alle, wo keine genannt ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <location filename="../../ui/cli/printer.py"/>
        <source>There is no printer: connect one with `printer add`.</source>
        <translation>Kein Drucker vorhanden: einen mit `printer add` verbinden.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <location filename="../../ui/cli/orders.py"/>
        <location filename="../../ui/cli/queue.py"/>
        <location filename="../../ui/cli/shop_counter.py"/>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <location filename="../../ui/parts/finding.py"/>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>took</source>
        <translation>gebraucht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>see `learned list`</source>
        <translation>siehe `learned list`</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>Nothing is learned from that print any more.</source>
        <translation>Aus diesem Druck wird nichts mehr gelernt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/costs.py"/>
        <source>What was learned of {printer} is forgotten.</source>
        <translation>Was über {printer} gelernt war, ist vergessen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo.py"/>
        <source>keep what it makes in this folder: the data, the mended part, the G-code</source>
        <translation>alles Entstehende in diesem Ordner behalten: die Daten, das reparierte Teil, den G-Code</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo.py"/>
        <source>PrintDesk walks the whole road once, in a folder of its own, with a shop and a printer of its own.</source>
        <translation>PrintDesk geht den ganzen Weg einmal, in einem eigenen Ordner, mit eigener Werkstatt und eigenem Drucker.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo.py"/>
        <source>All of it worked, in {seconds:.0f} seconds.</source>
        <translation>Alles hat geklappt, in {seconds:.0f} Sekunden.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo.py"/>
        <source>It stopped at “{step}”: {why}</source>
        <translation>Halt bei „{step}“: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo.py"/>
        <source>What it made is in {folder}; open the desk on it with: --data {data}</source>
        <translation>Was entstand, liegt in {folder}; so öffnen: --data {data}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo.py"/>
        <source>The folder {folder} cannot be made: {why}.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo.py"/>
        <source>Choose another one.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>mend</source>
        <translation>reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>quote</source>
        <translation>Preise</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <location filename="../../ui/cli/orders.py"/>
        <location filename="../../ui/cli/shop_counter.py"/>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>slice</source>
        <translation>slicen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>track</source>
        <translation>verfolgen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <source>Simulated printer</source>
        <translation>Simulierter Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>No shop offers to make it.</source>
        <translation>Keine Werkstatt bietet das an.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>{total} at {shop}</source>
        <translation>{total} bei {shop}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>The shop did not answer.</source>
        <translation>Die Werkstatt hat nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>{number} is placed</source>
        <translation>{number} ist bestellt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>the shop accepts it</source>
        <translation>die Werkstatt nimmt an</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>{slicer} {version}: {layers} layers, {grams:.1f} g, {time} on a real printer</source>
        <translation>{slicer} {version}: {layers} Schichten, {grams:.1f} g, {time} auf einem echten Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>the simulated printer is done, and the shop knows it</source>
        <translation>der simulierte Drucker ist fertig, und die Werkstatt weiß es</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>on its way, with a tracking number</source>
        <translation>unterwegs, mit Sendungsnummer</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>it arrived</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>It fits.</source>
        <translation>Es passt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>five stars</source>
        <translation>fünf Sterne</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>The order has no tracking page.</source>
        <translation>Die Bestellung hat keine Sendungsseite.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>The tracking page does not answer.</source>
        <translation>Die Sendungsseite antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>Found in {file}:</source>
        <translation>Gefunden in {file}:</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>Mended:</source>
        <translation>Repariert:</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>The price:</source>
        <translation>Der Preis:</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/orders/price_lines.py"/>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>The order {number}:</source>
        <translation>Die Bestellung {number}:</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>Its tracking page, while the shop is open: {url}</source>
        <translation>Ihre Sendungsseite, solange die Werkstatt geöffnet ist: {url}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/demo_road.py"/>
        <source>The step before was not done.</source>
        <translation>Der Schritt davor wurde nicht getan.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>“{text}” is not an angle from -360 to 360</source>
        <translation>„{text}“ ist kein Winkel von -360 bis 360</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>what is written; \n begins a new line</source>
        <translation>was geschrieben wird; 
 beginnt eine neue Zeile</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>height of a capital</source>
        <translation>Höhe eines Großbuchstabens</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>how far it is raised, or how deep engraved</source>
        <translation>wie hoch er steht, oder wie tief er graviert wird</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>stands on the surface; without a word, so</source>
        <translation>steht auf der Oberfläche; ohne Angabe so</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>is cut into the surface</source>
        <translation>wird in die Oberfläche geschnitten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>on the largest face that looks there; without a word, the top</source>
        <translation>auf der größten Fläche, die dorthin sieht; ohne Angabe oben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>about this point of the surface</source>
        <translation>um diesen Punkt der Oberfläche</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>with --at: looked at from there; else as the surface faces</source>
        <translation>mit --at: von dort gesehen; sonst, wie die Oberfläche sieht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>turned counter-clockwise</source>
        <translation>gegen den Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>how lines of unequal length stand</source>
        <translation>wie ungleich lange Zeilen stehen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>smaller, where there is no room for that height</source>
        <translation>kleiner, wo für diese Höhe kein Platz ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>a .ttf or .otf instead of Inter</source>
        <translation>eine .ttf oder .otf statt Inter</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>100 (thin) to 900 (black), where the font has it</source>
        <translation>100 (dünn) bis 900 (schwarz), wo die Schrift das hat</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>whose finest detail the strokes are held against</source>
        <translation>an dessen feinster Einzelheit die Striche gemessen werden</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>A normal belongs to a point.</source>
        <translation>Eine Normale gehört zu einem Punkt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/emboss.py"/>
        <source>Give the point with --at, or a --side.</source>
        <translation>Geben Sie den Punkt mit --at an, oder eine --side.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/estimate.py"/>
        <source>It is open; this is for the mended part.</source>
        <translation>Das Teil ist offen; dies gilt für das reparierte Teil.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/estimate.py"/>
        <source>give or take {share:.0%}</source>
        <translation>auf {share:.0%} genau</translation>
    </message>
    <message>
        <location filename="../../ui/cli/file_writing.py"/>
        <source>{name} cannot be written: {why}.</source>
        <translation>{name} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/file_writing.py"/>
        <source>Write somewhere else, or make room.</source>
        <translation>Anderswohin schreiben oder Platz schaffen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/front.py"/>
        <source>Without a command it opens the window.</source>
        <translation>Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/front.py"/>
        <source>Each command tells more with --help; --json makes it print exactly one JSON object.</source>
        <translation>Mehr zu jedem Befehl mit --help; mit --json gibt er genau ein JSON-Objekt aus.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/front.py"/>
        <source>“{word}” needs one more word.</source>
        <translation>„{word}“ braucht noch ein Wort.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/front.py"/>
        <source>One of: {verbs}.</source>
        <translation>Eines von: {verbs}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/front.py"/>
        <source>Did you mean {near}?</source>
        <translation>Vielleicht {near}?</translation>
    </message>
    <message>
        <location filename="../../ui/cli/front.py"/>
        <source>`--help` lists the commands.</source>
        <translation>`--help` zeigt die Befehle.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/front.py"/>
        <source>There is no command “{word}”, and no such file.</source>
        <translation>Es gibt keinen Befehl „{word}“ und keine solche Datei.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>what stays all round; measured, and told</source>
        <translation>was ringsum bleibt; es wird gemessen und gesagt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>holes of each hollow, 0 for none; else as many as it needs to run empty</source>
        <translation>Löcher je Hohlraum, 0 für keine; sonst so viele, dass er leerläuft</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>their diameter; else what the process needs</source>
        <translation>ihr Durchmesser; sonst, was das Verfahren braucht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>a hole at this point of the surface; may be given several times</source>
        <translation>ein Loch an diesem Punkt der Oberfläche; mehrmals möglich</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>what is narrower inside stays solid; else the wall, and 2 mm</source>
        <translation>was innen enger ist, bleibt massiv; sonst die Wand, mindestens 2 mm</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>what must get out, and through how wide a hole; else sla</source>
        <translation>was heraus muss, und durch ein wie weites Loch; sonst sla</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>The wall is {least:.3g} mm where it is thinnest, {mean:.3g} mm on the whole, measured in {spots:,} places.</source>
        <translation>Die Wand ist an der dünnsten Stelle {least:.3g} mm dick, im Mittel {mean:.3g} mm, gemessen an {spots:,} Stellen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>{count} hollow; {saved:.2f} cm³ saved, {share:.0f} % of the part.</source>
        <translation>{count} Hohlraum; {saved:.2f} cm³ gespart, {share:.0f} % des Teils.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>{count} hollows; {saved:.2f} cm³ saved, {share:.0f} % of the part.</source>
        <translation>{count} Hohlräume; {saved:.2f} cm³ gespart, {share:.0f} % des Teils.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>Drain hole</source>
        <translation>Ablaufloch</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>Vent</source>
        <translation>Entlüftung</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>Hole as asked</source>
        <translation>Loch wie gewünscht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/hollow.py"/>
        <source>{what} of {across:.3g} mm at {x:.1f}, {y:.1f}, {z:.1f} mm, through {wall:.2g} mm.</source>
        <translation>{what}, {across:.3g} mm weit, bei {x:.1f}, {y:.1f}, {z:.1f} mm, durch {wall:.2g} mm.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>what it must stand, in German or English; last, a model file</source>
        <translation>was es aushalten muss, auf Deutsch oder Englisch; zuletzt eine Modelldatei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source>None of these words says what the part must stand: try hot, outdoors, bends, strong, food, fine, metal …</source>
        <translation>Keines dieser Wörter sagt, was das Teil aushalten muss; möglich sind: heiß, draußen, biegsam, stabil, Lebensmittel, fein, Metall …</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source>No material of the catalogue stands that.</source>
        <translation>Kein Material im Katalog hält das aus.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>{count} more stands less of it.</source>
        <translation>{count} weiteres hält weniger davon aus.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>{count} more stand less of it.</source>
        <translation>{count} weitere halten weniger davon aus.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>It is open; prices are for the mended part.</source>
        <translation>Es ist offen; die Preise gelten für das reparierte Teil.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>{count} colour</source>
        <translation>{count} Farbe</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>{count} colours</source>
        <translation>{count} Farben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/cli/profile.py"/>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/profile.py"/>
        <location filename="../../ui/cli/service.py"/>
        <location filename="../../ui/cli/shop_counter.py"/>
        <location filename="../../ui/cli/spool.py"/>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>process</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>{density:g} g/cm³</source>
        <translation>{density:g} g/cm³</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material.py"/>
        <source>{price} per kg, {source}</source>
        <translation>{price} je kg, {source}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material_own.py"/>
        <source>one material; its name becomes the id, see docs/catalogue.md</source>
        <translation>ein Material; der Dateiname wird zur Kennung, siehe docs/catalogue.md</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material_own.py"/>
        <source>{material} is kept in place of the one of your own before.</source>
        <translation>{material} ist gespeichert, anstelle deines bisherigen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material_own.py"/>
        <source>{material} is kept, in place of the one that comes with PrintDesk.</source>
        <translation>{material} ist gespeichert, anstelle dessen, das zu PrintDesk gehört.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material_own.py"/>
        <source>{material} is kept.</source>
        <translation>{material} ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material_own.py"/>
        <source>Removed. The one that comes with PrintDesk is back in its place.</source>
        <translation>Entfernt. Das zu PrintDesk gehörende ist wieder an seinem Platz.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/material_own.py"/>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>an offer of `quote`</source>
        <translation>ein Angebot von `quote`</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>ask for prices now and take the cheapest</source>
        <translation>jetzt Preise einholen und das günstigste nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>name, street, postcode, city, country, email, phone</source>
        <translation>Name, Straße, Postleitzahl, Ort, Land, E-Mail, Telefon</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>fetch it at the shop, whatever the settings say</source>
        <translation>in der Werkstatt abholen, was auch in den Einstellungen steht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>with --cheapest: only these</source>
        <translation>mit --cheapest: nur diese</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>a word to the shop</source>
        <translation>eine Nachricht an die Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>order anew what was ordered already</source>
        <translation>schon Bestelltes neu bestellen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>An offer is for one part, and {count} were given.</source>
        <translation>Ein Angebot gilt für ein Teil, angegeben wurden {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>Order them one by one, or with --cheapest.</source>
        <translation>Einzeln bestellen oder mit --cheapest.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>The shop did not answer. The order is kept and sent as soon as it does; `orders` sends what waits.</source>
        <translation>Die Werkstatt hat nicht geantwortet. Die Bestellung wird aufbewahrt und gesendet, sobald sie es tut; `orders` sendet, was wartet.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>This was ordered already, as {number}; --again orders it anew.</source>
        <translation>Das ist schon bestellt, als {number}; --again bestellt es neu.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>Ordering at {service} …</source>
        <translation>Bestellung bei {service} …</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>Nothing was ordered. Order at that with --offer {id}.</source>
        <translation>Bestellt wurde nichts. Dazu bestellen mit --offer {id}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>No shop or service offers to make {name}.</source>
        <translation>Keine Werkstatt und kein Dienst bietet an, {name} herzustellen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>The address in {name} cannot be used: {why}.</source>
        <translation>Die Adresse in {name} kann nicht benutzt werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>It needs name, street, postcode, city and country (two letters); email and phone are welcome.</source>
        <translation>Nötig sind name, street, postcode, city und country (zwei Buchstaben); email und phone sind willkommen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>it is not a small file</source>
        <translation>es ist keine kleine Datei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>it is not a readable TOML file</source>
        <translation>es ist keine lesbare TOML-Datei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>{field} is not a short text</source>
        <translation>{field} ist kein kurzer Text</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>{field} is missing</source>
        <translation>{field} fehlt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/order.py"/>
        <source>the country is not two letters</source>
        <translation>das Land sind nicht zwei Buchstaben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <source>one order, by its id or number, with its timeline</source>
        <translation>eine Bestellung mit Verlauf, nach Kennung oder Nummer</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <source>stay, and tell each change as it comes</source>
        <translation>dabeibleiben und jede Änderung melden</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <source>{message} This is what was known last.</source>
        <translation>{message} Das ist der letzte bekannte Stand.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/queue.py"/>
        <location filename="../../ui/cli/service.py"/>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <location filename="../../ui/cli/quote.py"/>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>placed</source>
        <translation>bestellt am</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>There are no orders yet.</source>
        <translation>Es gibt noch keine Bestellungen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <source>The shop did not answer. It is kept and sent as soon as the shop does.</source>
        <translation>Die Werkstatt hat nicht geantwortet. Es wird aufbewahrt und gesendet, sobald sie es tut.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <source>the order is at the service, under this number</source>
        <translation>der Auftrag ist beim Dienst, unter dieser Nummer</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orders.py"/>
        <source>the service has no such order</source>
        <translation>der Dienst hat keinen solchen Auftrag</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <location filename="../../ui/cli/repair.py"/>
        <location filename="../../ui/cli/shape.py"/>
        <source>where to write: .stl, .3mf, .obj or .ply</source>
        <translation>wohin schreiben: .stl, .3mf, .obj oder .ply</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>what is weighed most; else support, and strength with --load</source>
        <translation>was am meisten zählt; sonst support, mit --load strength</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>the direction in which the part is pulled; x, y, z</source>
        <translation>die Richtung, in der am Teil gezogen wird; x, y, z</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>lay this face on the plate, counted from 0</source>
        <translation>diese Fläche auf die Platte legen, gezählt ab 0</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>lay the face at this place (mm) on the plate</source>
        <translation>die Fläche an dieser Stelle (mm) auf die Platte legen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>{name}: laid on that side, {height:.1f} mm tall.</source>
        <translation>{name}: auf diese Seite gelegt, {height:.1f} mm hoch.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>{name}: {why} Overhang {before:.0f} → {after:.0f} mm², {height:.1f} mm tall.</source>
        <translation>{name}: {why} Überhang {before:.0f} → {after:.0f} mm², {height:.1f} mm hoch.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>Weighed: least plastic for supports; {count} ways looked at.</source>
        <translation>Gewichtet: wenig Kunststoff für Stützen; {count} Lagen angesehen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>Weighed: least time; {count} ways looked at.</source>
        <translation>Gewichtet: wenig Zeit; {count} Lagen angesehen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>Weighed: least height; {count} ways looked at.</source>
        <translation>Gewichtet: geringe Höhe; {count} Lagen angesehen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>Weighed: layers along the load; {count} ways looked at.</source>
        <translation>Gewichtet: Schichten entlang der Last; {count} Lagen angesehen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>as it lay</source>
        <translation>wie es lag</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>supports {room:.2f} cm³ under {carried:.0f} mm², foot {contact:.0f} mm², {height:.1f} mm high, {minutes:.0f} min</source>
        <translation>Stützen {room:.2f} cm³ unter {carried:.0f} mm², Standfläche {contact:.0f} mm², {height:.1f} mm hoch, {minutes:.0f} min</translation>
    </message>
    <message>
        <location filename="../../ui/cli/orient.py"/>
        <source>, strength {share:.0%}</source>
        <translation>, Festigkeit {share:.0%}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/out.py"/>
        <source>The answer cannot be written: {why}.</source>
        <translation>Die Antwort lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/out.py"/>
        <source>Write it somewhere else, or make room.</source>
        <translation>Anderswohin schreiben oder Platz schaffen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>{count} parts are like “{words}”.</source>
        <translation>{count} Teile passen auf „{words}“.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>Name it by its id: `parts list` tells them.</source>
        <translation>Nennen Sie es bei seiner Kennung: `parts list` nennt sie.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>`parts list` tells them.</source>
        <translation>`parts list` nennt sie.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>only parts with all of these in their name, tags or notes</source>
        <translation>nur Teile mit all diesen Wörtern in Name, Schlagwörtern oder Notizen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>only parts with this tag; can be repeated</source>
        <translation>nur Teile mit diesem Schlagwort; kann mehrmals stehen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>leave out the first ones</source>
        <translation>die ersten auslassen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>at most so many</source>
        <translation>höchstens so viele</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>There is no such part in the library.</source>
        <translation>So ein Teil ist nicht in der Sammlung.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/parts/bar.py"/>
        <source>{shown} of {count} parts</source>
        <translation>{shown} von {count} Teilen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>its id, its file, or words that only it answers to</source>
        <translation>seine Kennung, seine Datei, oder Wörter, die nur auf dieses Teil passen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <location filename="../../ui/prepare/notes.py"/>
        <location filename="../../ui/prepare/workspace.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>{count} version of the file</source>
        <translation>{count} Fassung der Datei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>{count} versions of the file</source>
        <translation>{count} Fassungen der Datei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>{count} part is in the library.</source>
        <translation>{count} Teil ist in der Sammlung.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>{count} parts are in the library.</source>
        <translation>{count} Teile sind in der Sammlung.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>take the tags off</source>
        <translation>die Schlagwörter entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>It has no tags.</source>
        <translation>Es hat keine Schlagwörter.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>the notes, in place of those before</source>
        <translation>die Notizen, anstelle der bisherigen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>who made it, or the address of its page, which is never fetched</source>
        <translation>wer es gemacht hat, oder die Adresse seiner Seite, die nie abgerufen wird</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>It is noted.</source>
        <translation>Es ist notiert.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/parts/editing.py"/>
        <source>{name} is off the library; its file stays.</source>
        <translation>{name} ist aus der Sammlung genommen; die Datei bleibt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>none: only look for new files now</source>
        <translation>keiner: nur jetzt nach neuen Dateien sehen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <source>no longer watch these folders; their parts stay</source>
        <translation>diese Ordner nicht mehr beobachten; ihre Teile bleiben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/parts/watching.py"/>
        <source>{count:,} new or changed file.</source>
        <translation>{count:,} neue oder geänderte Datei.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/parts/watching.py"/>
        <source>{count:,} new or changed files.</source>
        <translation>{count:,} neue oder geänderte Dateien.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/parts.py"/>
        <location filename="../../ui/parts/watching.py"/>
        <source>{folder} holds more than is looked at.</source>
        <translation>{folder} enthält mehr, als angesehen wird.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <source>http://octopi.local, simulated: or the folder of an SD card</source>
        <translation>http://octopi.local, simulated: oder der Ordner einer SD-Karte</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/service.py"/>
        <source>how to call it here</source>
        <translation>wie es hier heißen soll</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <source>told by the URL where it can be</source>
        <translation>ergibt sich, wo möglich, aus der Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <source>which machine it is, a printer id of the catalogue</source>
        <translation>welche Maschine es ist, eine Druckerkennung des Katalogs</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <source>what is loaded</source>
        <translation>was geladen ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <source>{name} is added: {state}.</source>
        <translation>{name} ist hinzugefügt: {state}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/profile.py"/>
        <location filename="../../ui/cli/service.py"/>
        <location filename="../../ui/prepare/facts.py"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/profile.py"/>
        <location filename="../../ui/cli/service.py"/>
        <location filename="../../ui/prepare/facts.py"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/service.py"/>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/quote.py"/>
        <location filename="../../ui/cli/shop_counter.py"/>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <location filename="../../ui/cli/spool.py"/>
        <source>material</source>
        <translation>Material</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <source>bed clear</source>
        <translation>Platte geräumt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/queue.py"/>
        <source>job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <location filename="../../ui/cli/printer.py"/>
        <location filename="../../ui/cli/service.py"/>
        <source>{name} is forgotten, and its key with it.</source>
        <translation>{name} ist vergessen und sein Schlüssel auch.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/profile.py"/>
        <source>only those that fit this machine's nozzle, its usual one first</source>
        <translation>nur die, die zur Düse dieser Maschine passen, ihr übliches zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/cli/profile.py"/>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/profile.py"/>
        <source>infill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <location filename="../../ui/cli/profile.py"/>
        <source>usual for</source>
        <translation>üblich für</translation>
    </message>
    <message>
        <location filename="../../ui/cli/profile.py"/>
        <source>a profile's id, or a slicer's .ini, .json, .3mf or G-code</source>
        <translation>Kennung eines Profils oder .ini, .json, .3mf oder G-Code eines Slicers</translation>
    </message>
    <message>
        <location filename="../../ui/cli/profile.py"/>
        <source>as that machine can do it</source>
        <translation>so, wie diese Maschine es kann</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>The queue is empty.</source>
        <translation>Die Warteschlange ist leer.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <location filename="../../ui/cli/spool.py"/>
        <source>printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>also where the spool may end before the print does</source>
        <translation>auch wenn die Spule vor dem Druck enden könnte</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>{part} is in the queue as {id}; `queue run` works it off.</source>
        <translation>{part} ist als {id} in der Warteschlange; `queue run` arbeitet sie ab.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>{part} is in the queue as {id} and waits: {why}</source>
        <translation>{part} ist als {id} in der Warteschlange und wartet: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>The job is {state}; put the part into the queue again.</source>
        <translation>Stand des Auftrags: {state}; das Teil neu in die Warteschlange stellen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>See `printer add`.</source>
        <translation>Siehe `printer add`.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>again: put it back into the queue</source>
        <translation>again: wieder in die Warteschlange stellen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>The bed of {name} is clear.</source>
        <translation>Die Druckplatte von {name} ist frei.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>end when nothing more can happen by itself</source>
        <translation>enden, wenn von allein nichts mehr geschehen kann</translation>
    </message>
    <message>
        <location filename="../../ui/cli/queue.py"/>
        <source>Another PrintDesk on this computer works the queue off already.</source>
        <translation>Ein anderes PrintDesk auf diesem Computer arbeitet die Warteschlange schon ab.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>each</source>
        <translation>je Stück</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>valid until</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>a country, as in DE; without it: pick-up</source>
        <translation>ein Land, etwa DE; ohne: Abholung</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>also write a report of one page: picture, findings, offers</source>
        <translation>auch einen Bericht von einer Seite schreiben: Bild, Befunde, Angebote</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>also say what would make the first offer cheaper; takes longer</source>
        <translation>auch sagen, was das erste Angebot günstiger macht; dauert länger</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>ask only these</source>
        <translation>nur diese fragen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>Asking for prices of {name} …</source>
        <translation>Preise für {name} werden eingeholt …</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>Trying what would make it cheaper …</source>
        <translation>Probiere, was es günstiger macht …</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>Cheaper at {place}:</source>
        <translation>Günstiger bei {place}:</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>{what}: −{percent} %, then {total} in all</source>
        <translation>{what}: −{percent} %, dann {total} insgesamt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Prices of an example shop are for trying things out.</source>
        <translation>Preise einer Beispielwerkstatt sind zum Ausprobieren.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>`order --offer {id}` asks for it.</source>
        <translation>`order --offer {id}` fragt ihn an.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>{name}: price from the measures; the shop sees your model when you order.</source>
        <translation>{name}: Preis nach den Maßen; der Shop sieht Ihr Modell, wenn Sie bestellen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>{name}: not yet proven against the live service.</source>
        <translation>{name}: noch nicht am echten Dienst erprobt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote.py"/>
        <source>{name}: order on its own site, {address}</source>
        <translation>{name}: Bestellung auf der eigenen Website, {address}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Picture of {name}</source>
        <translation>Bild von {name}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Asked on {at}</source>
        <translation>Gefragt am {at}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>{area:.1f} cm²</source>
        <translation>{area:.1f} cm²</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>{x:.1f} × {y:.1f} × {z:.1f} mm</source>
        <translation>{x:.1f} × {y:.1f} × {z:.1f} mm</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/prepare/facts.py"/>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>Triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Thinnest wall</source>
        <translation>Dünnste Wand</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>{wall:.2f} mm</source>
        <translation>{wall:.2f} mm</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Prices valid until</source>
        <translation>Preise gültig bis</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Printable by {process}</source>
        <translation>Druckbar mit {process}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Can be mended, then printed by {process}</source>
        <translation>Lässt sich reparieren und dann mit {process} drucken</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Not printable by {process} as it stands</source>
        <translation>So nicht mit {process} druckbar</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>It was open; prices and figures are those of the mended part.</source>
        <translation>Es war offen; Preise und Maße sind die des reparierten Teils.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/frame/status_bar.py"/>
        <location filename="../../ui/prepare/figures.py"/>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/frame/search_sources.py"/>
        <location filename="../../ui/prepare/price_request.py"/>
        <location filename="../../ui/prepare/wish.py"/>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Each</source>
        <translation>Je Stück</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>{count} more offer is not shown.</source>
        <translation>{count} weiteres Angebot ist nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>{count} more offers are not shown.</source>
        <translation>{count} weitere Angebote sind nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/prepare/offers.py"/>
        <source>Where to get it</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>cheapest</source>
        <translation>am günstigsten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>fastest</source>
        <translation>am schnellsten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>best rated</source>
        <translation>am besten bewertet</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Priced from the measures alone.</source>
        <translation>Preis nur nach den Maßen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>Not yet proven against the live service.</source>
        <translation>Noch nicht am echten Dienst erprobt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Estimated without slicing.</source>
        <translation>Geschätzt, ohne zu slicen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>What would make it cheaper at {place}</source>
        <translation>Was es günstiger macht bei {place}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <location filename="../../ui/prepare/hint_list.py"/>
        <source>then {total} in all</source>
        <translation>dann {total} insgesamt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_page.py"/>
        <source>Price of one by quantity, {place}</source>
        <translation>Stückpreis nach Menge, {place}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_plots.py"/>
        <source>Price of one by quantity: {points}</source>
        <translation>Stückpreis nach Menge: {points}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/quote_plots.py"/>
        <source>{count} at {price} each</source>
        <translation>{count} zu je {price}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/repair.py"/>
        <source>only these: {0}</source>
        <translation>nur diese: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/repair.py"/>
        <source>what the step thicken makes of thinner walls</source>
        <translation>worauf der Schritt thicken dünnere Wände bringt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/repair.py"/>
        <source>There is no repair step “{name}”.</source>
        <translation>Einen Reparaturschritt „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/repair.py"/>
        <source>The steps are {steps}.</source>
        <translation>Die Schritte sind {steps}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/repair.py"/>
        <source>How thick shall the walls become?</source>
        <translation>Wie dick sollen die Wände werden?</translation>
    </message>
    <message>
        <location filename="../../ui/cli/repair.py"/>
        <source>Give a thickness of up to 100 mm, as in --thickness 1.2.</source>
        <translation>Eine Dicke bis 100 mm angeben, etwa --thickness 1.2.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/repair.py"/>
        <source>There was nothing to mend.</source>
        <translation>Es gab nichts zu reparieren.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>There is no shop or service: add one by its address.</source>
        <translation>Keine Werkstatt und kein Dienst vorhanden: mit der Adresse hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>agreed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>not yet proven against the live service</source>
        <translation>noch nicht am echten Dienst erprobt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>printdesk (a shop like this one), {0}</source>
        <translation>printdesk (eine Werkstatt wie diese), {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>{name} is added. Nothing is sent there before you agree: service agree “{name}”.</source>
        <translation>{name} ist hinzugefügt. Ohne Erlaubnis wird nichts dorthin gesendet: service agree „{name}“.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>Its adapter is not yet proven against the live service.</source>
        <translation>Die Anbindung ist noch nicht am echten Dienst erprobt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>{name} is known by its card of {made}, valid until {until}.</source>
        <translation>{name} ist durch die Karte vom {made} bekannt, gültig bis {until}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>Its key is {fingerprint}: compare it with what the shop tells you.</source>
        <translation>Der Schlüssel ist {fingerprint}: bitte mit dem vergleichen, was die Werkstatt sagt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>It prices on this computer. Before you order there, agree to it: service agree “{name}”.</source>
        <translation>Die Preise entstehen auf diesem Rechner. Vor einer Bestellung dort zustimmen: service agree „{name}“.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/service.py"/>
        <source>Models may be sent to {name} from now on.</source>
        <translation>Modelle dürfen ab jetzt an {name} gesendet werden.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>“{text}” is not three numbers such as 0,0,1</source>
        <translation>„{text}“ sind nicht drei Zahlen wie 0,0,1</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>“{text}” is not a length such as 12.5 or 1in</source>
        <translation>„{text}“ ist keine Länge wie 12.5 oder 1in</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>across this direction; x, y, z</source>
        <translation>quer zu dieser Richtung; x, y, z</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>so far from where the part begins that way; else in the middle</source>
        <translation>so weit vom Anfang des Teils in dieser Richtung; sonst in der Mitte</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>what joins the halves</source>
        <translation>was die Hälften verbindet</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>thickness of a joint</source>
        <translation>Dicke einer Verbindung</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>length of a joint, half of it in each part</source>
        <translation>Länge einer Verbindung, je zur Hälfte in jedem Teil</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>between a joint and its hole</source>
        <translation>zwischen Verbindung und Loch</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>joints on each piece of the cut face</source>
        <translation>Verbindungen auf jedem Stück der Schnittfläche</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>the other part, in the same coordinates</source>
        <translation>das andere Teil, in denselben Koordinaten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>moves the other part by so many mm</source>
        <translation>verschiebt das andere Teil um so viele mm</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>nowhere farther from what it was</source>
        <translation>nirgends weiter von der alten Form entfernt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>so many times as long: 1.5, or 1,1,2 for each axis</source>
        <translation>so vielmal so lang: 1.5, oder 1,1,2 für jede Achse</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>as long as that along one axis, and the others with it: z=1in</source>
        <translation>so lang entlang einer Achse, die anderen mit: z=1in</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>“{text}” is not an axis and a length such as z=50</source>
        <translation>„{text}“ ist keine Achse mit einer Länge wie z=50</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>The part has no length along {axis}.</source>
        <translation>Das Teil hat keine Ausdehnung entlang {axis}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shape.py"/>
        <source>Name another axis.</source>
        <translation>Eine andere Achse nennen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>a shop elsewhere; without it: the shop of this data folder</source>
        <translation>eine Werkstatt anderswo; ohne: die dieses Datenordners</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>A shop elsewhere wants its owner's or staff's key.</source>
        <translation>Eine Werkstatt anderswo verlangt den Schlüssel des Inhabers oder der Mitarbeiter.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>Give it with --key-stdin or PRINTDESK_KEY.</source>
        <translation>Mit --key-stdin oder PRINTDESK_KEY angeben.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>an order's id or number</source>
        <translation>Kennung oder Nummer einer Bestellung</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>what it costs in all, with tax and post; the customer must agree</source>
        <translation>was es insgesamt kostet, mit Steuer und Versand; der Kunde muss zustimmen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>a printer here; without it: the first that fits</source>
        <translation>ein Drucker hier; ohne: der erste passende</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>It is in the queue as {id}; `queue run` works it off.</source>
        <translation>Es ist als {id} in der Warteschlange; `queue run` arbeitet sie ab.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>who carries it</source>
        <translation>wer es befördert</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>the carrier's number</source>
        <translation>die Sendungsnummer</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>{name}, {bytes:,} bytes</source>
        <translation>{name}, {bytes:,} Bytes</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>{name}: the key, told this once: {key}</source>
        <translation>{name}: der Schlüssel, nur dieses eine Mal gezeigt: {key}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>There are no customers yet.</source>
        <translation>Es gibt noch keine Kunden.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>give the card to nobody any more; those that are out stay valid</source>
        <translation>die Karte niemandem mehr geben; ausgegebene bleiben gültig</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>The shop gives its card to nobody any more; those that are out stay valid.</source>
        <translation>Die Werkstatt gibt ihre Karte niemandem mehr; die schon herausgegebenen bleiben gültig.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>{name} is the card of {shop}, of {made}, valid until {until}.</source>
        <translation>{name} ist die Karte von {shop} vom {made}, gültig bis {until}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>Tell whoever gets it the key's fingerprint: {fingerprint}</source>
        <translation>Wer sie bekommt, braucht dazu den Fingerabdruck des Schlüssels: {fingerprint}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>Its address {address} answers on this computer only.</source>
        <translation>Ihre Adresse {address} antwortet nur auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_counter.py"/>
        <source>Start the shop with --public-address, and make the card anew, before you give it away.</source>
        <translation>Die Werkstatt mit --public-address starten und die Karte neu machen, bevor sie weitergegeben wird.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>this computer only, unless said otherwise</source>
        <translation>nur dieser Computer, wenn nichts anderes gesagt wird</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>0: any free one</source>
        <translation>0: irgendein freier</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>how the world reaches the shop, for tracking pages and the shop's card</source>
        <translation>wie die Werkstatt von außen zu erreichen ist, für Verfolgungsseiten und ihre Karte</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>The shop is backed up in {name}.</source>
        <translation>Die Werkstatt ist in {name} gesichert.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>The shop is as it was in {name}.</source>
        <translation>Die Werkstatt ist, wie sie in {name} war.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>✓ The shop's records and files fit together.</source>
        <translation>✓ Einträge und Dateien der Werkstatt passen zusammen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>The shop is open at {address}.</source>
        <translation>Die Werkstatt ist offen: {address}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>The shop is closed.</source>
        <translation>Die Werkstatt ist geschlossen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>orders: {orders}</source>
        <translation>Bestellungen: {orders}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>customers: {count}</source>
        <translation>Kunden: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_house.py"/>
        <source>models: {count}; everything takes {size} MB in {folder}</source>
        <translation>Modelle: {count}; alles zusammen belegt {size} MB in {folder}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>TOML, as `shop tariff show` gives it</source>
        <translation>TOML, wie `shop tariff show` es ausgibt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>The shop's prices are those of {name} from now on.</source>
        <translation>Die Preise der Werkstatt sind ab jetzt die aus {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>{name} is not a small file.</source>
        <translation>{name} ist keine kleine Datei.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>Give a tariff in TOML.</source>
        <translation>Eine Preisliste in TOML angeben.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>{name} cannot be read.</source>
        <translation>{name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../ui/cli/shop_tariff.py"/>
        <source>Together {before} now, {after} then: {change}.</source>
        <translation>Zusammen jetzt {before}, dann {after}: {change}.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/slice.py"/>
        <source>prusaslicer</source>
        <translation>prusaslicer</translation>
    </message>
    <message>
        <location filename="../../ui/cli/slice.py"/>
        <source>The slicer “{name}” is not one that PrintDesk can call.</source>
        <translation>Den Slicer „{name}“ kann PrintDesk nicht aufrufen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/slice.py"/>
        <source>Leave --slicer out to use PrusaSlicer.</source>
        <translation>--slicer weglassen, um PrusaSlicer zu benutzen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/slice.py"/>
        <location filename="../../ui/prepare/overlays/layer_tool.py"/>
        <source>Slicing {name} …</source>
        <translation>{name} wird geslict …</translation>
    </message>
    <message>
        <location filename="../../ui/cli/slice.py"/>
        <source>{name}: {grams:.1f} g, {time}, {layers} layers, by {slicer} {version}</source>
        <translation>{name}: {grams:.1f} g, {time}, {layers} Schichten, mit {slicer} {version}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>“{text}” is not a number from 0</source>
        <translation>„{text}“ ist keine Zahl ab 0</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>“{text}” is no day as in 2026-11-28</source>
        <translation>„{text}“ ist kein Tag wie 2026-11-28</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>for the whole spool, in the currency of the settings</source>
        <translation>für die ganze Spule, in der Währung der Einstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>plastic on it when it was full</source>
        <translation>Kunststoff darauf, als sie voll war</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>plastic on it now</source>
        <translation>Kunststoff, der jetzt darauf ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>what the scales say now, with the empty spool; needs --tare</source>
        <translation>was die Waage jetzt zeigt, mit der leeren Spule; braucht --tare</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>the empty spool</source>
        <translation>die leere Spule</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>of the filament</source>
        <translation>des Filaments</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>The scales weigh the spool, too.</source>
        <translation>Die Waage wiegt die Spule mit.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>Give the empty spool's weight with --tare.</source>
        <translation>Nennen Sie mit --tare das Gewicht der leeren Spule.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>as it says on the spool</source>
        <translation>wie es auf der Spule steht</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>“{spool}” is spool {id}; `spool load PRINTER {id}` puts it on a printer.</source>
        <translation>„{spool}“ ist Spule {id}; `spool load PRINTER {id}` legt sie in einen Drucker ein.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>spool</source>
        <translation>Spule</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>There is no spool: add one with `spool add`.</source>
        <translation>Es gibt keine Spule: Fügen Sie eine mit `spool add` hinzu.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>Nobody knows whether Spoolman booked {grams:.1f} g of {spool}: look there, then `spoolman decide {id} booked|again`.</source>
        <translation>Niemand weiß, ob Spoolman {grams:.1f} g von {spool} gebucht hat: Sehen Sie dort nach, dann `spoolman decide {id} booked|again`.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>its number or its name</source>
        <translation>ihre Nummer oder ihr Name</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>“{spool}” has {left:.0f} g left.</source>
        <translation>Auf „{spool}“ sind noch {left:.0f} g.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>“{spool}” is taken off the rack.</source>
        <translation>„{spool}“ ist aus dem Regal genommen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>its number or its name; none: no spool is on it</source>
        <translation>ihre Nummer oder ihr Name; none: keine Spule ist darauf</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>No spool is on {printer}.</source>
        <translation>Auf {printer} ist keine Spule.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>http://spoolman.local:7912</source>
        <translation>http://spoolman.local:7912</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>Spoolman answers with {count} spools; `spoolman agree` puts them on the rack.</source>
        <translation>Spoolman antwortet mit {count} Spulen; `spoolman agree` stellt sie ins Regal.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>tell it nothing: the printers' hosts do that themselves</source>
        <translation>ihm nichts sagen: Die Rechner an den Druckern tun das selbst</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>{count} spools of Spoolman are on the rack.</source>
        <translation>{count} Spulen aus Spoolman sind im Regal.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>Spoolman is not asked any more.</source>
        <translation>Spoolman wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>booked: it stands in Spoolman; again: it does not, tell it once more</source>
        <translation>booked: Es steht in Spoolman; again: Es steht nicht dort, noch einmal sagen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>It is booked.</source>
        <translation>Es ist gebucht.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/spool.py"/>
        <source>Spoolman is told again.</source>
        <translation>Es wird Spoolman noch einmal gesagt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>{at:%Y-%m-%d %H:%M}</source>
        <translation>{at:%d.%m.%Y %H:%M}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>✓ Printable by {process}</source>
        <translation>✓ Druckbar mit {process}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>! Can be mended, then printed by {process}</source>
        <translation>! Kann repariert und dann mit {process} gedruckt werden</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>✗ Not printable by {process} as it stands</source>
        <translation>✗ So mit {process} nicht druckbar</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>Nothing moved by 0.001 mm or more.</source>
        <translation>Nichts wurde um 0,001 mm oder mehr bewegt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>Nothing moved farther than {distance:.3g} mm.</source>
        <translation>Nichts hat sich weiter als {distance:.3g} mm bewegt.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>{x:.1f} × {y:.1f} × {z:.1f} mm, {volume}, {triangles}</source>
        <translation>{x:.1f} × {y:.1f} × {z:.1f} mm, {volume}, {triangles}</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <location filename="../../ui/prepare/versions.py"/>
        <source>{count:,} triangle</source>
        <translation>{count:,} Dreieck</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <location filename="../../ui/prepare/versions.py"/>
        <source>{count:,} triangles</source>
        <translation>{count:,} Dreiecke</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>The file does not say its unit; its numbers were taken as {units}.</source>
        <translation>Die Datei nennt ihre Einheit nicht; ihre Zahlen wurden als {units} gelesen.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>volume unknown</source>
        <translation>Volumen unbekannt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>{volume:.2f} cm³</source>
        <translation>{volume:.2f} cm³</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>`repair` mends this.</source>
        <translation>`repair` behebt das.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>(no number yet)</source>
        <translation>(noch keine Nummer)</translation>
    </message>
    <message>
        <location filename="../../ui/cli/telling.py"/>
        <source>Your tariff would ask {price}; the customer does not see that.</source>
        <translation>Die Preisliste würde {price} verlangen; der Kunde sieht das nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>open parts, measure them, say whether and how they can be printed</source>
        <translation>Teile öffnen, vermessen und sagen, ob und wie sie druckbar sind</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>mend what can be mended without changing the shape silently</source>
        <translation>reparieren, was sich ohne heimliche Formänderung reparieren lässt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>lay a part the way that prints best</source>
        <translation>ein Teil so hinlegen, wie es sich am besten druckt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>cut a part in two, with dowels, pins or keys if wanted</source>
        <translation>ein Teil in zwei schneiden, wenn gewünscht mit Dübeln, Zapfen oder Passfedern</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>take a part apart into its bodies</source>
        <translation>ein Teil in seine Körper zerlegen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>unite two parts, take one from the other, or keep what they share</source>
        <translation>zwei Teile vereinigen, eines vom anderen abziehen oder das Gemeinsame behalten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>fewer triangles, to a tolerance that is measured</source>
        <translation>weniger Dreiecke, auf eine Toleranz, die nachgemessen wird</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>exchange left and right</source>
        <translation>links und rechts vertauschen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>make a part larger or smaller</source>
        <translation>ein Teil größer oder kleiner machen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>hollow a part out to a wall, with holes that let resin or powder out</source>
        <translation>ein Teil bis auf eine Wand aushöhlen, mit Löchern, die Harz oder Pulver herauslassen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>raise text from a part, or engrave it</source>
        <translation>Text auf ein Teil setzen oder hineingravieren</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>lay copies of parts on plates, or pack them into a powder bed</source>
        <translation>Exemplare von Teilen auf Platten legen oder in ein Pulverbett packen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>plastic, time and cost, without slicing</source>
        <translation>Material, Zeit und Kosten, ohne zu slicen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>make G-code with an installed slicer</source>
        <translation>G-Code mit einem installierten Slicer erzeugen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>which material stands what a part must stand</source>
        <translation>welches Material aushält, was ein Teil aushalten muss</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>all materials</source>
        <translation>alle Materialien</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>one material with all its figures</source>
        <translation>ein Material mit allen Zahlen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>keep a material of your own, from a TOML file</source>
        <translation>ein eigenes Material aus einer TOML-Datei speichern</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>take a material of your own away again</source>
        <translation>ein eigenes Material wieder entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>all print profiles of the catalogue</source>
        <translation>alle Druckprofile des Katalogs</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>one profile with all its figures, of the catalogue or of a slicer's file</source>
        <translation>ein Profil mit allen Größen, aus dem Katalog oder aus der Datei eines Slicers</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the window, with these files on the plate</source>
        <translation>das Fenster, mit diesen Dateien auf der Druckplatte</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>prices of every shop, service and home printer</source>
        <translation>Preise aller Werkstätten, Dienste und eigenen Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>place an order</source>
        <translation>eine Bestellung aufgeben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>your orders; one with its timeline</source>
        <translation>alle Bestellungen; eine davon mit Verlauf</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>cancel an order while it is still free</source>
        <translation>eine Bestellung stornieren, solange es frei ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>write to the shop</source>
        <translation>der Werkstatt schreiben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>agree to what the shop asked</source>
        <translation>der Rückfrage der Werkstatt zustimmen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>say how it came out</source>
        <translation>sagen, wie es geworden ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>say whether an order is there that was sent and not answered</source>
        <translation>sagen, ob ein Auftrag angekommen ist, der gesendet und nicht beantwortet wurde</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>add a shop by its address or its card, or a service by its kind</source>
        <translation>eine Werkstatt mit ihrer Adresse oder Karte hinzufügen, oder einen Dienst mit seiner Art</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the shops and services that are asked for prices</source>
        <translation>die Werkstätten und Dienste, die nach Preisen gefragt werden</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>agree that models are sent to a service</source>
        <translation>erlauben, dass Modelle an einen Dienst gesendet werden</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>forget a service and its key</source>
        <translation>einen Dienst und seinen Schlüssel vergessen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>add a printer at home</source>
        <translation>einen Drucker zu Hause hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the printers at home and how they stand</source>
        <translation>die Drucker zu Hause und ihr Zustand</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>forget a printer and its key</source>
        <translation>einen Drucker und seinen Schlüssel vergessen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>a new spool, with its price and what is on it</source>
        <translation>eine neue Spule, mit Preis und dem, was darauf ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the spools, and how much is left on each</source>
        <translation>die Spulen, und wie viel auf jeder noch ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>change a spool, or say what the scales say</source>
        <translation>eine Spule ändern oder sagen, was die Waage zeigt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>take a spool off the rack</source>
        <translation>eine Spule aus dem Regal nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>say which spool is on a printer</source>
        <translation>sagen, welche Spule auf einem Drucker ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>use the household's Spoolman, by its address</source>
        <translation>das Spoolman des Haushalts benutzen, über seine Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>agree that Spoolman is asked, and told what prints took</source>
        <translation>zustimmen, dass Spoolman gefragt wird und erfährt, was Drucke verbraucht haben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>fetch the spools from Spoolman now</source>
        <translation>die Spulen jetzt aus Spoolman holen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>say whether Spoolman booked a print, where nobody knows</source>
        <translation>sagen, ob Spoolman einen Druck gebucht hat, wo es niemand weiß</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>leave Spoolman alone</source>
        <translation>Spoolman in Ruhe lassen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the parts that were opened or found, the last opened first</source>
        <translation>die Teile, die geöffnet oder gefunden wurden, die zuletzt geöffneten zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>one part with its notes and the versions of its file</source>
        <translation>ein Teil mit seinen Notizen und den Fassungen seiner Datei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>files into the library, without opening them</source>
        <translation>Dateien in die Sammlung, ohne sie zu öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>tag a part, or take tags off</source>
        <translation>ein Teil verschlagworten, oder Schlagwörter entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>notes, licence, origin or another name for a part</source>
        <translation>Notizen, Lizenz, Herkunft oder ein anderer Name für ein Teil</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>take a part off the library; its file stays</source>
        <translation>ein Teil aus der Sammlung nehmen; seine Datei bleibt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>watch folders for new parts, and look for them now</source>
        <translation>Ordner nach neuen Teilen beobachten, und jetzt nachsehen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>what printing at home is costed by, and who says so</source>
        <translation>womit Drucken zu Hause gerechnet wird, und wer das sagt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>type a figure of the costs at home</source>
        <translation>eine Zahl der Kosten zu Hause eingeben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>give figures back to what is usual</source>
        <translation>Zahlen auf das Übliche zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>what finished prints taught about the printers</source>
        <translation>was fertige Drucke über die Drucker gelehrt haben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>learn nothing from one print</source>
        <translation>aus einem Druck nichts lernen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>forget all that was learned of a printer</source>
        <translation>alles vergessen, was über einen Drucker gelernt ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>put a part into the queue of the printers at home</source>
        <translation>ein Teil in die Warteschlange der Drucker zu Hause stellen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the jobs</source>
        <translation>die Aufträge</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>work off one job, to its end</source>
        <translation>einen Auftrag bis zum Ende abarbeiten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>print a job although its spool may end</source>
        <translation>einen Auftrag drucken, obwohl seine Spule enden könnte</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>pause a print</source>
        <translation>einen Druck anhalten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>go on with a paused print</source>
        <translation>einen angehaltenen Druck fortsetzen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>cancel a job, and stop its print</source>
        <translation>einen Auftrag abbrechen und seinen Druck stoppen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>say how a print ended that the printer cannot tell of, from a card or after a crash</source>
        <translation>sagen, wie ein Druck endete, von dem der Drucker nichts melden kann: von einer Karte oder nach einem Absturz</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>say that a printer's bed is empty again</source>
        <translation>melden, dass die Druckplatte eines Druckers wieder frei ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>work the queue off in the foreground</source>
        <translation>die Warteschlange im Vordergrund abarbeiten</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>run the shop server</source>
        <translation>den Werkstatt-Server betreiben</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>how the own shop stands</source>
        <translation>der Zustand der eigenen Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>everything the shop keeps, in one file</source>
        <translation>alles, was die Werkstatt aufbewahrt, in einer Datei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>bring a shop back from its backup</source>
        <translation>eine Werkstatt aus ihrer Sicherung zurückholen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>look whether the shop's records and files fit together</source>
        <translation>prüfen, ob Einträge und Dateien der Werkstatt zusammenpassen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>a new customer and their key</source>
        <translation>ein neuer Kunde und sein Schlüssel</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the customers</source>
        <translation>die Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the shop's signed card, by which desks price without asking</source>
        <translation>die signierte Karte der Werkstatt, nach der andere Programme rechnen, ohne zu fragen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the shop's prices</source>
        <translation>die Preise der Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>what other prices would change on the parts that the shop has priced last</source>
        <translation>was andere Preise bei den zuletzt berechneten Teilen ändern würden</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>take the shop's prices from a file</source>
        <translation>die Preise der Werkstatt aus einer Datei nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the orders of the shop</source>
        <translation>die Bestellungen der Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>one order with its timeline</source>
        <translation>eine Bestellung mit Verlauf</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>accept an order</source>
        <translation>eine Bestellung annehmen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>ask the customer something, or tell a price to agree to</source>
        <translation>den Kunden etwas fragen oder einen Preis nennen, dem er zustimmt</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>turn an order down, with the reason</source>
        <translation>eine Bestellung mit Begründung ablehnen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>begin to make an order</source>
        <translation>mit der Herstellung beginnen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>put an order into the queue of the printers here</source>
        <translation>eine Bestellung in die Warteschlange der Drucker hier stellen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>say that the print is done</source>
        <translation>melden, dass der Druck fertig ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>send it, or lay it ready for pick-up</source>
        <translation>verschicken oder zur Abholung bereitlegen</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>say that it arrived</source>
        <translation>melden, dass es angekommen ist</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the ordered part as a file</source>
        <translation>das bestellte Teil als Datei</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>everything the desk keeps, in one zip; keys are left out</source>
        <translation>alles, was PrintDesk aufbewahrt, in einem ZIP; ohne Schlüssel</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>bring back what was exported</source>
        <translation>zurückholen, was exportiert wurde</translation>
    </message>
    <message>
        <location filename="../../ui/cli/words.py"/>
        <source>the whole road, from a broken sample part to a delivered order</source>
        <translation>der ganze Weg, vom kaputten Beispielteil bis zur gelieferten Bestellung</translation>
    </message>
    <message>
        <location filename="../../ui/desk_list.py"/>
        <location filename="../../ui/prepare/page.py"/>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <location filename="../../ui/desk_list.py"/>
        <location filename="../../ui/orders/list.py"/>
        <location filename="../../ui/orders/page.py"/>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <location filename="../../ui/desk_list.py"/>
        <location filename="../../ui/printers/page.py"/>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/desk_list.py"/>
        <location filename="../../ui/parts/grid.py"/>
        <location filename="../../ui/parts/incoming.py"/>
        <location filename="../../ui/parts/page.py"/>
        <location filename="../../ui/prepare/page.py"/>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <location filename="../../ui/desk_list.py"/>
        <location filename="../../ui/shop/page.py"/>
        <source>My shop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/desk_list.py"/>
        <location filename="../../ui/frame/search_sources.py"/>
        <location filename="../../ui/settings/page.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/first_hint.py"/>
        <source>Drag beside the part to turn the view, with Shift to move it; the wheel zooms. {search} finds everything, {keys} lists all keys.</source>
        <translation>Neben dem Teil ziehen dreht die Ansicht, mit Umschalt verschiebt es sie; das Rad vergrößert. {search} findet alles, {keys} zeigt alle Tasten.</translation>
    </message>
    <message>
        <location filename="../../ui/frame/card_taking.py"/>
        <source>Reading the card {name}</source>
        <translation>Karte {name} wird gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/frame/card_taking.py"/>
        <source>Shop cards</source>
        <translation>Werkstattkarten</translation>
    </message>
    <message>
        <location filename="../../ui/frame/card_taking.py"/>
        <location filename="../../ui/parts/incoming.py"/>
        <location filename="../../ui/prepare/page.py"/>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../../ui/frame/card_taking.py"/>
        <source>Add a shop's card</source>
        <translation>Karte einer Werkstatt hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/frame/card_taking.py"/>
        <source>Show in Settings</source>
        <translation>In den Einstellungen zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/frame/card_taking.py"/>
        <source>{shop} is priced by its newer card, valid until {until}.</source>
        <translation>Die Preise von {shop} kommen von der neueren Karte, gültig bis {until}.</translation>
    </message>
    <message>
        <location filename="../../ui/frame/card_taking.py"/>
        <source>{shop} is priced by its card, valid until {until}. Compare its key with what the shop tells you: {fingerprint}.</source>
        <translation>Die Preise von {shop} kommen von einer Karte, gültig bis {until}. Bitte ihren Schlüssel mit dem vergleichen, was die Werkstatt sagt: {fingerprint}.</translation>
    </message>
    <message>
        <location filename="../../ui/frame/hints.py"/>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <location filename="../../ui/frame/menu.py"/>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <location filename="../../ui/frame/menu.py"/>
        <location filename="../../ui/settings/appearance.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../ui/frame/palette.py"/>
        <location filename="../../ui/frame/top_bar.py"/>
        <source>Search parts, orders, actions</source>
        <translation>Teile, Bestellungen, Aktionen suchen</translation>
    </message>
    <message>
        <location filename="../../ui/frame/palette.py"/>
        <source>What was found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <location filename="../../ui/frame/palette.py"/>
        <location filename="../../ui/frame/shortcut_sheet.py"/>
        <source>Nothing is called that.</source>
        <translation>So heißt nichts.</translation>
    </message>
    <message>
        <location filename="../../ui/frame/rail.py"/>
        <source>{count} waits for you</source>
        <translation>{count} Sache wartet</translation>
    </message>
    <message>
        <location filename="../../ui/frame/rail.py"/>
        <source>{count} wait for you</source>
        <translation>{count} Sachen warten</translation>
    </message>
    <message>
        <location filename="../../ui/frame/search_sources.py"/>
        <source>on the plate</source>
        <translation>auf der Druckplatte</translation>
    </message>
    <message>
        <location filename="../../ui/frame/search_sources.py"/>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <location filename="../../ui/frame/search_sources.py"/>
        <location filename="../../ui/shop/next_step.py"/>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/frame/search_sources.py"/>
        <source>Shop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/frame/search_sources.py"/>
        <source>opened lately</source>
        <translation>zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/frame/shortcut_sheet.py"/>
        <location filename="../../ui/settings/keys_group.py"/>
        <location filename="../../ui/window.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../ui/frame/shortcut_sheet.py"/>
        <location filename="../../ui/settings/keys_group.py"/>
        <source>Search among the keys</source>
        <translation>In den Tasten suchen</translation>
    </message>
    <message>
        <location filename="../../ui/frame/shortcut_sheet.py"/>
        <source>Change keys …</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <location filename="../../ui/frame/shortcut_sheet.py"/>
        <location filename="../../ui/printers/learned_column.py"/>
        <location filename="../../ui/printers/rack_column.py"/>
        <location filename="../../ui/printers/setup.py"/>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../ui/frame/shortcut_sheet.py"/>
        <source>What can be done, and its key</source>
        <translation>Was man tun kann, und seine Taste</translation>
    </message>
    <message>
        <location filename="../../ui/frame/shortcut_sheet.py"/>
        <location filename="../../ui/settings/keys_group.py"/>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="../../ui/frame/shortcut_sheet.py"/>
        <location filename="../../ui/settings/keys_group.py"/>
        <source>3D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <location filename="../../ui/frame/status_bar.py"/>
        <location filename="../../ui/prepare/shaping/card.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../ui/frame/status_bar.py"/>
        <source>Cancel: {what}</source>
        <translation>Abbrechen: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/frame/status_bar.py"/>
        <source>History: all steps by their names</source>
        <translation>Verlauf: alle Schritte mit Namen</translation>
    </message>
    <message>
        <location filename="../../ui/frame/status_bar.py"/>
        <source>Copy what this line says</source>
        <translation>Kopieren, was diese Zeile sagt</translation>
    </message>
    <message>
        <location filename="../../ui/frame/status_bar.py"/>
        <location filename="../../ui/prepare/history_list.py"/>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/frame/time_left.py"/>
        <source>a few seconds left</source>
        <translation>noch ein paar Sekunden</translation>
    </message>
    <message>
        <location filename="../../ui/frame/time_left.py"/>
        <source>about {seconds} s left</source>
        <translation>noch etwa {seconds} s</translation>
    </message>
    <message>
        <location filename="../../ui/frame/time_left.py"/>
        <source>about {count} minute left</source>
        <translation>noch etwa {count} Minute</translation>
    </message>
    <message>
        <location filename="../../ui/frame/time_left.py"/>
        <source>about {count} minutes left</source>
        <translation>noch etwa {count} Minuten</translation>
    </message>
    <message>
        <location filename="../../ui/frame/top_bar.py"/>
        <location filename="../../ui/window.py"/>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>{key} is the key of “{action}” already. Change that one first.</source>
        <translation>{key} ist schon die Taste von „{action}“. Ändern Sie zuerst diese.</translation>
    </message>
    <message>
        <location filename="../../ui/launch.py"/>
        <source>There is no display here, so no window can be opened.</source>
        <translation>Hier ist kein Bildschirm, daher lässt sich kein Fenster öffnen.</translation>
    </message>
    <message>
        <location filename="../../ui/launch.py"/>
        <source>Without a window everything is a command, see --help; `demo` shows the whole road.</source>
        <translation>Ohne Fenster ist alles ein Befehl, siehe --help; `demo` zeigt den ganzen Weg.</translation>
    </message>
    <message>
        <location filename="../../ui/launch.py"/>
        <location filename="../../ui/prepare/changing.py"/>
        <location filename="../../ui/prepare/overlays/layer_tool.py"/>
        <location filename="../../ui/prepare/page.py"/>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../ui/launch.py"/>
        <source>Left out: {what}</source>
        <translation>Weggelassen: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/live_language.py"/>
        <source>The language changes as soon as this is done: {what}.</source>
        <translation>Die Sprache wechselt, sobald dies fertig ist: {what}.</translation>
    </message>
    <message>
        <location filename="../../ui/notice.py"/>
        <source>This failed in a way nobody foresaw ({kind}). The details are in the log; please try again.</source>
        <translation>Das ist auf unvorhergesehene Weise gescheitert ({kind}). Näheres steht im Protokoll; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/conversation.py"/>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <location filename="../../ui/orders/conversation.py"/>
        <source>Write to {name}</source>
        <translation>An {name} schreiben</translation>
    </message>
    <message>
        <location filename="../../ui/orders/conversation.py"/>
        <location filename="../../ui/prepare/notes.py"/>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <location filename="../../ui/orders/conversation.py"/>
        <source>Nothing was written yet.</source>
        <translation>Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/draft_card.py"/>
        <source>Not ordered</source>
        <translation>Nicht bestellt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/draft_card.py"/>
        <source>Nothing was ordered.</source>
        <translation>Es wurde nichts bestellt.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/draft_card.py"/>
        <source>Ask for the price again</source>
        <translation>Preis neu anfragen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/draft_card.py"/>
        <source>The shop gave no reason.</source>
        <translation>Die Werkstatt nannte keinen Grund.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/draft_card.py"/>
        <source>{shop} asks {price} now.</source>
        <translation>{shop} verlangt jetzt {price}.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/draft_card.py"/>
        <source>Order for {price}</source>
        <translation>Für {price} bestellen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/list.py"/>
        <source>{name} at {shop}: {state}, {price}</source>
        <translation>{name} bei {shop}: {state}, {price}</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Open on desk</source>
        <translation>In Vorbereiten öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>The same part on the Prepare desk</source>
        <translation>Dasselbe Teil unter Vorbereiten</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Tracking page</source>
        <translation>Sendungsseite</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Opens in your browser</source>
        <translation>Öffnet sich im Browser</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Copy the tracking page's address; it needs no key</source>
        <translation>Adresse der Sendungsseite kopieren; sie braucht keinen Schlüssel</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Follow the parcel</source>
        <translation>Sendung verfolgen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Is it here?</source>
        <translation>Ist es da?</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>It is here</source>
        <translation>Es ist da</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Cancel the order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Cancelling is free until it is printed.</source>
        <translation>Stornieren ist frei, bis gedruckt wird.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Yes, cancel it</source>
        <translation>Ja, stornieren</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <location filename="../../ui/prepare/finding_card.py"/>
        <location filename="../../ui/prepare/keep_or_undo.py"/>
        <location filename="../../ui/printers/learned_column.py"/>
        <location filename="../../ui/printers/page.py"/>
        <location filename="../../ui/printers/spool_column.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>It lies ready for you at {shop}.</source>
        <translation>Es liegt bei {shop} bereit.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>Tell the shop when it has come.</source>
        <translation>Der Werkstatt melden, wenn es angekommen ist.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>with shipping</source>
        <translation>mit Versand</translation>
    </message>
    <message>
        <location filename="../../ui/orders/order_view.py"/>
        <source>no number yet</source>
        <translation>noch keine Nummer</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <location filename="../../ui/parts/page.py"/>
        <source>Prepare a part</source>
        <translation>Ein Teil vorbereiten</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Nothing is ordered yet</source>
        <translation>Noch ist nichts bestellt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Open a part on the Prepare desk, choose a shop and order it; here you then see where it is.</source>
        <translation>Unter Vorbereiten ein Teil öffnen, eine Werkstatt wählen und bestellen; hier ist dann zu sehen, wo es ist.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>All orders are in the other list.</source>
        <translation>Alle Bestellungen sind in der anderen Liste.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>The link is copied.</source>
        <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>The number is copied.</source>
        <translation>Die Nummer ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Under way</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Which orders</source>
        <translation>Welche Bestellungen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Ask the shops again</source>
        <translation>Werkstätten neu fragen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Send what waits now</source>
        <translation>Wartendes jetzt senden</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Open the tracking page</source>
        <translation>Sendungsseite öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Under way {count}</source>
        <translation>Laufend {count}</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Done {count}</source>
        <translation>Erledigt {count}</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Telling {shop}</source>
        <translation>Meldung an {shop}</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Writing to {shop}</source>
        <translation>Nachricht an {shop}</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Sending what waits</source>
        <translation>Wartendes wird gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>{count} of what waited is sent.</source>
        <translation>{count} Wartendes ist gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>{count} of what waited are sent.</source>
        <translation>{count} Wartende sind gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Asking {shop}…</source>
        <translation>Anfrage an {shop} …</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Asking {shop} for the price</source>
        <translation>Preisanfrage bei {shop}</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <source>Ordering…</source>
        <translation>Bestellung läuft …</translation>
    </message>
    <message>
        <location filename="../../ui/orders/page.py"/>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Placing the order at {shop}</source>
        <translation>Bestellung bei {shop} aufgeben</translation>
    </message>
    <message>
        <location filename="../../ui/orders/part_view.py"/>
        <source>The ordered part in 3D</source>
        <translation>Das bestellte Teil in 3D</translation>
    </message>
    <message>
        <location filename="../../ui/orders/question_card.py"/>
        <location filename="../../ui/orders/wording.py"/>
        <source>The shop asks</source>
        <translation>Die Werkstatt fragt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/question_card.py"/>
        <source>Your answer (if you like)</source>
        <translation>Antwort (freiwillig)</translation>
    </message>
    <message>
        <location filename="../../ui/orders/question_card.py"/>
        <source>Your answer to the shop</source>
        <translation>Antwort an die Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/question_card.py"/>
        <source>Agree, go on with the order</source>
        <translation>Zustimmen, Bestellung fortsetzen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/question_card.py"/>
        <source>{shop} asks before it accepts</source>
        <translation>{shop} fragt vor der Annahme</translation>
    </message>
    <message>
        <location filename="../../ui/orders/question_card.py"/>
        <source>{shop} makes it for {price}, with tax and post</source>
        <translation>{shop} stellt es für {price} her, mit Steuer und Versand</translation>
    </message>
    <message>
        <location filename="../../ui/orders/question_card.py"/>
        <source>Agree to {price}</source>
        <translation>{price} zustimmen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/review.py"/>
        <source>{count} star</source>
        <translation>{count} Stern</translation>
    </message>
    <message>
        <location filename="../../ui/orders/review.py"/>
        <source>{count} stars</source>
        <translation>{count} Sterne</translation>
    </message>
    <message>
        <location filename="../../ui/orders/review.py"/>
        <source>How is it?</source>
        <translation>Wie ist es?</translation>
    </message>
    <message>
        <location filename="../../ui/orders/review.py"/>
        <source>Your judgement helps the shop, and whoever chooses a shop next.</source>
        <translation>Die Bewertung hilft der Werkstatt und allen, die als Nächste eine wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/review.py"/>
        <source>What was good, what was not (if you like)</source>
        <translation>Was war gut, was nicht (freiwillig)</translation>
    </message>
    <message>
        <location filename="../../ui/orders/review.py"/>
        <source>Your judgement in words</source>
        <translation>Bewertung in Worten</translation>
    </message>
    <message>
        <location filename="../../ui/orders/review.py"/>
        <source>Send the judgement</source>
        <translation>Bewertung senden</translation>
    </message>
    <message>
        <location filename="../../ui/orders/timeline.py"/>
        <source>{title}, {percent} %</source>
        <translation>{title}, {percent} %</translation>
    </message>
    <message>
        <location filename="../../ui/orders/timeline.py"/>
        <source>What happened and what comes next</source>
        <translation>Was geschah und was als Nächstes kommt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>This order waits for the network. It is safe on this desk and is sent by itself.</source>
        <translation>Diese Bestellung wartet auf das Netzwerk. Sie ist hier sicher und wird von selbst gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>A message waits for the network. It is sent by itself.</source>
        <translation>Eine Nachricht wartet auf das Netzwerk. Sie wird von selbst gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>The cancellation waits for the network. It is sent by itself.</source>
        <translation>Die Stornierung wartet auf das Netzwerk. Sie wird von selbst gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>Your judgement waits for the network. It is sent by itself.</source>
        <translation>Die Bewertung wartet auf das Netzwerk. Sie wird von selbst gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>What you said waits for the network. It is sent by itself.</source>
        <translation>Die Mitteilung wartet auf das Netzwerk. Sie wird von selbst gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>Waits for the network</source>
        <translation>Wartet auf das Netzwerk</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>It is there</source>
        <translation>Sie ist dort</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>It is not there</source>
        <translation>Sie ist nicht dort</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>Nobody knows whether this order arrived. It is not sent again by itself.</source>
        <translation>Niemand weiß, ob diese Bestellung angekommen ist. Sie wird nicht von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>Tried {count} time.</source>
        <translation>{count} Mal versucht.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>Tried {count} times.</source>
        <translation>{count} Mal versucht.</translation>
    </message>
    <message>
        <location filename="../../ui/orders/waiting_card.py"/>
        <source>Trying…</source>
        <translation>Versuch läuft …</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>the shop has told a price</source>
        <translation>die Werkstatt hat einen Preis genannt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>the shop looks at it and tells a price</source>
        <translation>die Werkstatt sieht es sich an und nennt einen Preis</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>not ordered yet</source>
        <translation>noch nicht bestellt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>waits for the network</source>
        <translation>wartet auf das Netzwerk</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>the shop looks at it</source>
        <translation>die Werkstatt sieht es an</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>the shop asks you something</source>
        <translation>die Werkstatt hat eine Frage</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>accepted, will be printed</source>
        <translation>angenommen, wird gedruckt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>in production, {percent} %</source>
        <translation>in Herstellung, {percent} %</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>printed, being finished</source>
        <translation>gedruckt, wird nachbearbeitet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>on its way to you</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>ready, pick it up</source>
        <translation>abholbereit</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>delivered, how is it?</source>
        <translation>zugestellt, wie ist es?</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>delivered and judged</source>
        <translation>zugestellt und bewertet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>the shop said no</source>
        <translation>von der Werkstatt abgelehnt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Sent to the shop</source>
        <translation>An die Werkstatt gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Accepted by the shop</source>
        <translation>Von der Werkstatt angenommen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>In production</source>
        <translation>In Herstellung</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <location filename="../../ui/shop/board.py"/>
        <source>Finishing</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Handed to the post</source>
        <translation>Der Post übergeben</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Ready to be picked up</source>
        <translation>Abholbereit</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>In your hands</source>
        <translation>In der Hand</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Not ordered: the shop refused</source>
        <translation>Nicht bestellt: von der Werkstatt abgelehnt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>The shop wrote</source>
        <translation>Die Werkstatt schrieb</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>The customer wrote</source>
        <translation>Der Kunde schrieb</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>The shop told a price</source>
        <translation>Die Werkstatt hat einen Preis genannt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Agreed to the price</source>
        <translation>Dem Preis zugestimmt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>The shop said no</source>
        <translation>Von der Werkstatt abgelehnt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Somebody took it on</source>
        <translation>Jemand hat es übernommen</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Printed, being finished</source>
        <translation>Gedruckt, wird nachbearbeitet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Judged</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>Returned</source>
        <translation>Zurückgeschickt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>on {printer}</source>
        <translation>auf {printer}</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>{price} in all</source>
        <translation>{price} insgesamt</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <location filename="../../ui/prepare/figures.py"/>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>{count} day late</source>
        <translation>{count} Tag verspätet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>{count} days late</source>
        <translation>{count} Tage verspätet</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <location filename="../../ui/orders/wording.py"/>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>Name, tag, note, material</source>
        <translation>Name, Schlagwort, Notiz, Material</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <location filename="../../ui/parts/page.py"/>
        <source>Search parts</source>
        <translation>Teile suchen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>Search parts (Ctrl F)</source>
        <translation>Teile suchen (Strg F)</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>Order of the parts</source>
        <translation>Reihenfolge der Teile</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>last opened first</source>
        <translation>zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>largest first</source>
        <translation>größte zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>smallest first</source>
        <translation>kleinste zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <location filename="../../ui/parts/page.py"/>
        <source>Add files …</source>
        <translation>Aufnehmen …</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>Into the library, not on the plate</source>
        <translation>In die Sammlung, nicht auf die Druckplatte</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <location filename="../../ui/parts/grid.py"/>
        <source>ordered before</source>
        <translation>schon bestellt</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>{count} part with “{tag}”</source>
        <translation>{count} Teil mit „{tag}“</translation>
    </message>
    <message>
        <location filename="../../ui/parts/bar.py"/>
        <source>{count} parts with “{tag}”</source>
        <translation>{count} Teile mit „{tag}“</translation>
    </message>
    <message>
        <location filename="../../ui/parts/editing.py"/>
        <location filename="../../ui/parts/incoming.py"/>
        <source>Add a photo</source>
        <translation>Foto hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/editing.py"/>
        <location filename="../../ui/parts/page.py"/>
        <source>Take off the library</source>
        <translation>Aus der Sammlung nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/editing.py"/>
        <source>{count:,} parts are off the library; their files stay.</source>
        <translation>{count:,} Teile sind aus der Sammlung genommen; ihre Dateien bleiben.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/editing.py"/>
        <location filename="../../ui/parts/page.py"/>
        <location filename="../../ui/prepare/doings.py"/>
        <location filename="../../ui/prepare/history_list.py"/>
        <location filename="../../ui/prepare/keep_or_undo.py"/>
        <location filename="../../ui/prepare/mended.py"/>
        <location filename="../../ui/prepare/taken_off.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../ui/parts/incoming.py"/>
        <source>Add parts</source>
        <translation>Teile aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/incoming.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <location filename="../../ui/parts/incoming.py"/>
        <source>Watch a folder</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <location filename="../../ui/parts/incoming.py"/>
        <source>Adding {count} part</source>
        <translation>{count} Teil wird aufgenommen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/incoming.py"/>
        <source>Adding {count} parts</source>
        <translation>{count} Teile werden aufgenommen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Tags that all of them have</source>
        <translation>Schlagwörter, die alle haben</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Take them off the library</source>
        <translation>Aus der Sammlung nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Take them off the library (Delete); their files stay</source>
        <translation>Aus der Sammlung nehmen (Entf); ihre Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Put them on the plate</source>
        <translation>Auf die Druckplatte legen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Put them on the plate (Enter)</source>
        <translation>Auf die Druckplatte legen (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>{count:,} part is chosen</source>
        <translation>{count:,} Teil ist gewählt</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>{count:,} parts are chosen</source>
        <translation>{count:,} Teile sind gewählt</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>New model files in these folders become parts by themselves. The files stay where they are.</source>
        <translation>Neue Modelldateien in diesen Ordnern werden von selbst zu Teilen. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <location filename="../../ui/parts/page.py"/>
        <source>Watch a folder …</source>
        <translation>Ordner beobachten …</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>New model files in it become parts by themselves</source>
        <translation>Neue Modelldateien darin werden von selbst zu Teilen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Look for new files now (F5)</source>
        <translation>Jetzt nach neuen Dateien sehen (F5)</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Choose a part to see what it is.</source>
        <translation>Wählen Sie ein Teil, um zu sehen, was es ist.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>This folder is not there now.</source>
        <translation>Dieser Ordner ist gerade nicht da.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/other_columns.py"/>
        <source>Stop watching {folder}</source>
        <translation>{folder} nicht mehr beobachten</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>Show all parts</source>
        <translation>Alle Teile zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>No part is like that</source>
        <translation>So ein Teil gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>Ask with fewer words or tags.</source>
        <translation>Fragen Sie mit weniger Wörtern oder Schlagwörtern.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>No part yet</source>
        <translation>Noch kein Teil</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>New model files in the watched folders appear here by themselves.</source>
        <translation>Neue Modelldateien in den beobachteten Ordnern erscheinen hier von selbst.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>Every part you open is kept here</source>
        <translation>Hier steht jedes Teil, das Sie öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>With a picture, tags and notes, to be found and ordered again. Drop model files here, or have a folder watched.</source>
        <translation>Mit Bild, Schlagwörtern und Notizen, zum Wiederfinden und Nachbestellen. Legen Sie Modelldateien hier ab, oder lassen Sie einen Ordner beobachten.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>Tag the parts</source>
        <translation>Teile verschlagworten</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Take off the tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Put on the plate</source>
        <translation>Auf die Druckplatte legen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Rename the part</source>
        <translation>Das Teil umbenennen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <location filename="../../ui/parts/photo_strip.py"/>
        <source>Add a photo …</source>
        <translation>Foto hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>Copy the file</source>
        <translation>Datei kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>import</source>
        <translation>importieren aufnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>Look for new files now</source>
        <translation>Jetzt nach neuen Dateien sehen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>Up to {most} parts go on the plate at once; {count:,} are chosen.</source>
        <translation>Bis zu {most} Teile kommen auf einmal auf die Druckplatte; {count:,} sind gewählt.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>The file is copied.</source>
        <translation>Die Datei ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>{count:,} files are copied.</source>
        <translation>{count:,} Dateien sind kopiert.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/page.py"/>
        <source>Take off the photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Put on the plate (Enter)</source>
        <translation>Auf die Druckplatte legen (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Name of the part</source>
        <translation>Name des Teils</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Order again</source>
        <translation>Nachbestellen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>The part as it was ordered, onto the plate, with the same wishes</source>
        <translation>Das Teil, wie es bestellt wurde, auf die Druckplatte, mit denselben Wünschen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Tag the part</source>
        <translation>Das Teil verschlagworten</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>What to know when it is printed again</source>
        <translation>Was man beim nächsten Druck wissen sollte</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Write notes</source>
        <translation>Notizen schreiben</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Write the licence</source>
        <translation>Lizenz eintragen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Who made it, or the address of its page</source>
        <translation>Wer es gemacht hat, oder die Adresse seiner Seite</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Write where it comes from</source>
        <translation>Herkunft eintragen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Open the page in the browser</source>
        <translation>Seite im Browser öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Versions of the file</source>
        <translation>Fassungen der Datei</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Its file is gone; the desk has kept a copy.</source>
        <translation>Seine Datei ist weg; PrintDesk hat eine Kopie behalten.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Its file is gone, and it was not kept.</source>
        <translation>Seine Datei ist weg, und es gibt keine Kopie.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>{count} older one</source>
        <translation>{count} ältere</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>{count} older ones</source>
        <translation>{count} ältere</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Put this version on the plate</source>
        <translation>Diese Fassung auf die Druckplatte legen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Put the version of {day} on the plate</source>
        <translation>Die Fassung von {day} auf die Druckplatte legen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>found {day}</source>
        <translation>gefunden: {day}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>opened {day}</source>
        <translation>geöffnet {day}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>{count} × {material} at {shop}</source>
        <translation>{count} × {material} bei {shop}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>Ordered {day}: {what}</source>
        <translation>Bestellt {day}: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>{count} order in all</source>
        <translation>{count} Bestellung insgesamt</translation>
    </message>
    <message>
        <location filename="../../ui/parts/part_column.py"/>
        <source>{count} orders in all</source>
        <translation>{count} Bestellungen insgesamt</translation>
    </message>
    <message>
        <location filename="../../ui/parts/photo.py"/>
        <source>This is no picture the library can keep.</source>
        <translation>Das ist kein Bild, das die Sammlung aufnehmen kann.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/photo.py"/>
        <source>Choose a JPEG, PNG or WebP of up to 64 megapixels.</source>
        <translation>Wählen Sie ein JPEG, PNG oder WebP mit bis zu 64 Megapixeln.</translation>
    </message>
    <message>
        <location filename="../../ui/parts/photo_strip.py"/>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/photo_strip.py"/>
        <source>Show it large; Delete takes it off</source>
        <translation>Groß zeigen; Entf entfernt es</translation>
    </message>
    <message>
        <location filename="../../ui/parts/picture_room.py"/>
        <source>Picture of the part</source>
        <translation>Bild des Teils</translation>
    </message>
    <message>
        <location filename="../../ui/parts/picture_room.py"/>
        <source>Photo of the part</source>
        <translation>Foto des Teils</translation>
    </message>
    <message>
        <location filename="../../ui/parts/tag_editor.py"/>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/tag_editor.py"/>
        <source>Take off the tag “{tag}”</source>
        <translation>Das Schlagwort „{tag}“ entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/tag_editor.py"/>
        <source>Take off this tag</source>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/parts/watching.py"/>
        <source>{done} of {count}: {name}</source>
        <translation>{done} von {count}: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/watching.py"/>
        <source>Looking for new parts</source>
        <translation>Neue Teile werden gesucht</translation>
    </message>
    <message>
        <location filename="../../ui/parts/watching.py"/>
        <source>{count:,} file is no sound model: {name}: {why}</source>
        <translation>{count:,} Datei ist kein brauchbares Modell: {name}: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/watching.py"/>
        <source>{count:,} files are no sound models, the first: {name}: {why}</source>
        <translation>{count:,} Dateien sind keine brauchbaren Modelle, die erste: {name}: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>Turn {name}</source>
        <translation>{name} drehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>Lay {name} down</source>
        <translation>{name} hinlegen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Mirror {name}</source>
        <translation>{name} spiegeln</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <location filename="../../ui/prepare/changing.py"/>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>Scale {name}</source>
        <translation>{name} skalieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Duplicate {name}</source>
        <translation>{name} duplizieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <location filename="../../ui/prepare/workspace.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Move {count} parts</source>
        <translation>{count} Teile verschieben</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Turn {count} parts</source>
        <translation>{count} Teile drehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Lay {count} parts down</source>
        <translation>{count} Teile hinlegen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Mirror {count} parts</source>
        <translation>{count} Teile spiegeln</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Scale {count} parts</source>
        <translation>{count} Teile skalieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Duplicate {count} parts</source>
        <translation>{count} Teile duplizieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/adjusting.py"/>
        <source>Remove {count} parts</source>
        <translation>{count} Teile entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/autosave.py"/>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/autosave.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/autosave.py"/>
        <source>Not saved: {why}</source>
        <translation>Nicht gespeichert: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/buy.py"/>
        <source>Cannot be printed as it is</source>
        <translation>So nicht druckbar</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/buy.py"/>
        <source>Mend first</source>
        <translation>Erst reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/buy.py"/>
        <location filename="../../ui/prepare/pricing.py"/>
        <source>Asking for prices …</source>
        <translation>Preise werden eingeholt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/buy.py"/>
        <location filename="../../ui/prepare/empty.py"/>
        <location filename="../../ui/prepare/offers.py"/>
        <location filename="../../ui/printers/page.py"/>
        <location filename="../../ui/printers/setup.py"/>
        <source>Connect a printer</source>
        <translation>Drucker verbinden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/buy.py"/>
        <source>Print at home</source>
        <translation>Zu Hause drucken</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/buy.py"/>
        <source>Continue at {shop} · {price}</source>
        <translation>Weiter bei {shop} · {price}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/buy.py"/>
        <source>Order at {shop} · {price}</source>
        <translation>Bei {shop} bestellen · {price}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>Copy the picture, or drag it out</source>
        <translation>Bild kopieren, oder herausziehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>Drag the name out to have the part as a file</source>
        <translation>Ziehen Sie den Namen heraus, um das Teil als Datei zu haben</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>Save the picture …</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>Copy the part as a file</source>
        <translation>Das Teil als Datei kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>The picture is copied.</source>
        <translation>Das Bild ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>Save the picture as</source>
        <translation>Bild speichern unter</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>{name} could not be written.</source>
        <translation>{name} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <location filename="../../ui/prepare/saving.py"/>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/carrying.py"/>
        <source>The part is copied as a file.</source>
        <translation>Das Teil ist als Datei kopiert.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/changing.py"/>
        <source>There was nothing to mend in {name}.</source>
        <translation>An {name} gab es nichts zu reparieren.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/changing.py"/>
        <source>Mend {name}</source>
        <translation>{name} reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/changing.py"/>
        <source>Mending {name}: {step} …</source>
        <translation>{name} wird repariert: {step} …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/changing.py"/>
        <source>Mending {name} …</source>
        <translation>{name} wird repariert …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/changing.py"/>
        <source>Take {name} as {unit}</source>
        <translation>{name} in {unit} lesen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/changing.py"/>
        <source>The part was changed meanwhile, so nothing was done. Try it again.</source>
        <translation>Das Teil wurde inzwischen verändert, darum geschah nichts. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/column.py"/>
        <source>Measuring …</source>
        <translation>Wird vermessen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/comparing.py"/>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Go back to {what}</source>
        <translation>Zurück zu: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/desks.py"/>
        <location filename="../../ui/prepare/keeping.py"/>
        <location filename="../../ui/prepare/tabs.py"/>
        <source>New desk</source>
        <translation>Neuer Tisch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>clipboard</source>
        <translation>zwischenablage einfügen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Open the file that was copied</source>
        <translation>Kopierte Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <location filename="../../ui/prepare/history_list.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>repair fix</source>
        <translation>heilen flicken</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>Mend all</source>
        <translation>Alles reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Move by numbers</source>
        <translation>Nach Zahlen verschieben</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>rotate</source>
        <translation>rotieren wenden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Turn by numbers</source>
        <translation>Nach Zahlen drehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>size percent</source>
        <translation>größe prozent</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Scale by numbers</source>
        <translation>Nach Zahlen skalieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>orient flat</source>
        <translation>ausrichten flach</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Lay it the way that prints best</source>
        <translation>Hinlegen, wie es sich am besten druckt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Mirror left and right</source>
        <translation>Links und rechts spiegeln</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Mirror front and back</source>
        <translation>Vorn und hinten spiegeln</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Mirror top and bottom</source>
        <translation>Oben und unten spiegeln</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>copy</source>
        <translation>kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Duplicate the part</source>
        <translation>Teil duplizieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>delete</source>
        <translation>löschen entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Take the part off the plate</source>
        <translation>Teil von der Druckplatte nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>zoom fit center</source>
        <translation>zoomen einpassen zentrieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Bring into view</source>
        <translation>Ins Bild holen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>problem jump</source>
        <translation>Problem springen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Next finding</source>
        <translation>Nächster Befund</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Previous finding</source>
        <translation>Voriger Befund</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>export stl 3mf</source>
        <translation>exportieren sichern stl 3mf</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Save the part as …</source>
        <translation>Teil speichern unter …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>slice sd card</source>
        <translation>slicen sd karte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Save G-code …</source>
        <translation>G-Code speichern …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Ask for prices again</source>
        <translation>Preise neu einholen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Next part</source>
        <translation>Nächstes Teil</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>order print</source>
        <translation>bestellen drucken</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Do the next step</source>
        <translation>Nächsten Schritt tun</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Take its numbers as {unit}</source>
        <translation>Die Zahlen in {unit} lesen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>context</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/doings.py"/>
        <source>Menu of the part</source>
        <translation>Menü des Teils</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/empty.py"/>
        <source>Drop a file here</source>
        <translation>Datei hier ablegen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/empty.py"/>
        <source>Drop a part here, and see whether it prints and what it costs.</source>
        <translation>Ein Teil hier ablegen und sehen, ob es sich drucken lässt und was es kostet.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/empty.py"/>
        <source>STL, 3MF, OBJ, PLY, OFF, STEP or GLB. Nothing is sent anywhere before you agree.</source>
        <translation>STL, 3MF, OBJ, PLY, OFF, STEP oder GLB. Ohne Zustimmung wird nichts gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/empty.py"/>
        <source>Open a file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/empty.py"/>
        <source>stl 3mf load import</source>
        <translation>stl 3mf laden importieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/empty.py"/>
        <source>Or try one of these</source>
        <translation>Oder eines von diesen ausprobieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/empty.py"/>
        <source>Add a shop</source>
        <translation>Werkstatt hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <location filename="../../ui/shop/page.py"/>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Shells</source>
        <translation>Hüllen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Smallest box, turned</source>
        <translation>Kleinster Quader, gedreht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Narrowest gap</source>
        <translation>Engster Spalt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Narrowest hole</source>
        <translation>Engstes Loch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Thinnest pin</source>
        <translation>Dünnster Stift</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Thinnest rib or stroke</source>
        <translation>Dünnste Rippe oder Linie</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <location filename="../../ui/prepare/overlays/shades.py"/>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>Overhang</source>
        <translation>Überhang</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>First layer</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Hollows inside</source>
        <translation>Hohlräume innen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Through holes</source>
        <translation>Durchgehende Löcher</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Open edges</source>
        <translation>Offene Kanten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Edges of more than two faces</source>
        <translation>Kanten an mehr als zwei Flächen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Points where surfaces only touch</source>
        <translation>Punkte, an denen sich Flächen nur berühren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Faces without an area</source>
        <translation>Flächen ohne Inhalt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Faces that cross</source>
        <translation>Sich kreuzende Flächen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/facts.py"/>
        <source>Facts</source>
        <translation>Maße und Zahlen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/figures.py"/>
        <source>no volume: open</source>
        <translation>kein Volumen: offen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/figures.py"/>
        <source>in {count} day</source>
        <translation>in {count} Tag</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/figures.py"/>
        <source>in {count} days</source>
        <translation>in {count} Tagen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/figures.py"/>
        <source>inches</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/figures.py"/>
        <source>centimetres</source>
        <translation>Zentimeter</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/figures.py"/>
        <source>metres</source>
        <translation>Meter</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/figures.py"/>
        <source>millimetres</source>
        <translation>Millimeter</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/figures.py"/>
        <source>microns</source>
        <translation>Mikrometer</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Mend</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Lay it that way</source>
        <translation>So hinlegen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Use supports</source>
        <translation>Mit Stützen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Make it fit</source>
        <translation>Passend machen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Other material</source>
        <translation>Anderes Material</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <location filename="../../ui/prepare/landing.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Thicken …</source>
        <translation>Verdicken …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Cut it …</source>
        <translation>Schneiden …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Drill holes …</source>
        <translation>Löcher bohren …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/findings.py"/>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/glimpse.py"/>
        <source>{count} triangles</source>
        <translation>{count} Dreiecke</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>select</source>
        <translation>auswählen markieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>Choose all parts</source>
        <translation>Alle Teile wählen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>deselect</source>
        <translation>abwählen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>Choose no part</source>
        <translation>Kein Teil wählen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>flat side</source>
        <translation>flach seite auflegen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>Lay it on a face</source>
        <translation>Auf eine Fläche legen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>center drop</source>
        <translation>mitte zentrieren absetzen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>Put it in the middle of the plate</source>
        <translation>In die Mitte der Platte stellen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>move plate</source>
        <translation>verschieben platte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>Put it on the next plate</source>
        <translation>Auf die nächste Platte stellen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>Put it on the first plate</source>
        <translation>Auf die erste Platte stellen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>scale size largest</source>
        <translation>skalieren größe größtmöglich</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hand.py"/>
        <source>Fit it to the printer</source>
        <translation>An den Drucker anpassen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/header.py"/>
        <source>{length} mm long: drawn in {unit}?</source>
        <translation>{length} mm lang: in {unit} gezeichnet?</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/header.py"/>
        <source>Yes, {unit}</source>
        <translation>Ja, {unit}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/header.py"/>
        <source>Keep millimetres</source>
        <translation>Millimeter behalten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/header.py"/>
        <source>{unit}: {length} mm long</source>
        <translation>{unit}: {length} mm lang</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/header.py"/>
        <source>More for this part</source>
        <translation>Mehr zu diesem Teil</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/header.py"/>
        <source>Its numbers are taken as {unit}. Take them as another unit.</source>
        <translation>Die Zahlen sind in {unit} gelesen. Hier in einer anderen Einheit lesen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hint_list.py"/>
        <source>{total} in all, {price} each</source>
        <translation>{total} insgesamt, je {price}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hint_list.py"/>
        <source>Do it</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hint_list.py"/>
        <source>What would make it cheaper</source>
        <translation>Was es günstiger macht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hint_list.py"/>
        <source>Trying what else would …</source>
        <translation>Probiere, was noch hilft …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hint_list.py"/>
        <source>Trying …</source>
        <translation>Probiere …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hinting.py"/>
        <source>Cheaper: {what}</source>
        <translation>Günstiger: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/hinting.py"/>
        <source>{what}: now {total}.</source>
        <translation>{what}: jetzt {total}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/history_list.py"/>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/history_list.py"/>
        <source>Close the history</source>
        <translation>Verlauf schließen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/history_list.py"/>
        <source>Steps, oldest first</source>
        <translation>Schritte, der älteste zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/history_list.py"/>
        <source>As the desk was at first</source>
        <translation>Wie der Tisch am Anfang war</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/history_list.py"/>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/history_list.py"/>
        <source>{what}, here you are</source>
        <translation>{what}, hier sind Sie</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/history_list.py"/>
        <source>{what}, undone</source>
        <translation>{what}, rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>{name} is closed.</source>
        <translation>{name} ist geschlossen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>document printdesk 3mf</source>
        <translation>dokument printdesk 3mf</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Save the desk</source>
        <translation>Tisch speichern</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>document copy</source>
        <translation>dokument kopie</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Save the desk as …</source>
        <translation>Tisch speichern unter …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>tab document</source>
        <translation>reiter dokument</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>tab</source>
        <translation>reiter</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Close the desk</source>
        <translation>Tisch schließen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>tab restore</source>
        <translation>reiter wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Open the closed desk again</source>
        <translation>Geschlossenen Tisch wieder öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Next desk</source>
        <translation>Nächster Tisch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Previous desk</source>
        <translation>Voriger Tisch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>write memo conversation messages</source>
        <translation>schreiben notiz gespräch nachrichten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Notes about the desk</source>
        <translation>Notizen zum Tisch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>compare ghost before</source>
        <translation>vergleichen geist vorher</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Versions of the part</source>
        <translation>Fassungen des Teils</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>reload new version file exchange</source>
        <translation>neu laden neue fassung datei tauschen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>Replace the part with …</source>
        <translation>Teil ersetzen durch …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/keeping.py"/>
        <source>undo steps back</source>
        <translation>rückgängig schritte zurück</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>What laying it down gains</source>
        <translation>Was das Hinlegen bringt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>Laid down</source>
        <translation>Hingelegt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/laid_best.py"/>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Supports</source>
        <translation>Stützen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>At home</source>
        <translation>Zu Hause</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>cannot be told</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/laid_best.py"/>
        <source>Looking for the best way to lie …</source>
        <translation>Die beste Lage wird gesucht …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/landing.py"/>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/landing.py"/>
        <source>Done on the desk “{desk}”: {what}</source>
        <translation>Erledigt auf dem Tisch „{desk}“: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/landing.py"/>
        <source>Done on the desk “{desk}”, which was closed meanwhile: {what}</source>
        <translation>Erledigt auf dem inzwischen geschlossenen Tisch „{desk}“: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/landing.py"/>
        <source>On the desk “{desk}”: {words}</source>
        <translation>Auf dem Tisch „{desk}“: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/looking.py"/>
        <source>camera orbit pan zoom orthographic</source>
        <translation>Kamera umkreisen schieben zoomen orthografisch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/looking.py"/>
        <source>camera fit zoom</source>
        <translation>Kamera einpassen zoomen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/lying.py"/>
        <source>Side {number} of {count}: {area:.1f} cm²</source>
        <translation>Seite {number} von {count}: {area:.1f} cm²</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source> per cm³</source>
        <translation> je cm³</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source> per kg</source>
        <translation> je kg</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source>from {price}</source>
        <translation>ab {price}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source>{name}, {score:.0%}</source>
        <translation>{name}, {score:.0%}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source>Find a material …</source>
        <translation>Material finden …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source>stiff, 60 °C, outdoors</source>
        <translation>steif, 60 °C, draußen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source>What the part must stand</source>
        <translation>Was das Teil aushalten muss</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/material_finder.py"/>
        <source>Say what the part must stand, in your own words.</source>
        <translation>Sag in deinen Worten, was das Teil aushalten muss.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/measuring.py"/>
        <source>Measuring {name}</source>
        <translation>{name} wird vermessen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>taking out faces without area</source>
        <translation>Dreiecke ohne Fläche entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>taking out doubled faces</source>
        <translation>doppelte Dreiecke entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>joining corners</source>
        <translation>Ecken verbinden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>sewing open edges</source>
        <translation>offene Kanten vernähen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>turning faces outward</source>
        <translation>Dreiecke nach außen drehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>closing holes</source>
        <translation>Löcher schließen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>uniting bodies</source>
        <translation>Körper vereinigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>cutting out crossings</source>
        <translation>Durchdringungen herausschneiden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>taking away stray bodies</source>
        <translation>verstreute Körper entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>thickening walls</source>
        <translation>Wände verdicken</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mend_words.py"/>
        <source>measuring what came of it</source>
        <translation>das Ergebnis vermessen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>It was open; closed, it holds {volume}.</source>
        <translation>Es war offen; geschlossen fasst es {volume}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <location filename="../../ui/prepare/versions.py"/>
        <source>The volume is the same.</source>
        <translation>Das Volumen ist gleich geblieben.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>The volume changed by {change} mm³{share}.</source>
        <translation>Das Volumen hat sich um {change} mm³{share} geändert.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>No point of the surface moved.</source>
        <translation>Kein Punkt der Oberfläche hat sich bewegt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>The surface moved by less than 0.001 mm.</source>
        <translation>Die Oberfläche bewegte sich um weniger als 0,001 mm.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>The surface moved by {distance} mm at most.</source>
        <translation>Die Oberfläche hat sich um höchstens {distance} mm bewegt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>triangles {before} → {after}</source>
        <translation>Dreiecke {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>open edges {before} → {after}</source>
        <translation>offene Kanten {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>shells {before} → {after}</source>
        <translation>Hüllen {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>volume {share} %</source>
        <translation>Volumen {share} %</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>moved {distance} mm at most</source>
        <translation>höchstens {distance} mm bewegt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>Undone: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>What mending did</source>
        <translation>Was repariert wurde</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>Show the part</source>
        <translation>Teil zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>What was left, and why</source>
        <translation>Was bleibt, und warum</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/mended.py"/>
        <source>Undo all steps</source>
        <translation>Alle Schritte zurück</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/menu_groups.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/menu_groups.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/menu_groups.py"/>
        <source>Place</source>
        <translation>Platzieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/menu_groups.py"/>
        <source>Shape</source>
        <translation>Formen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/menu_groups.py"/>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/menu_groups.py"/>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/notes.py"/>
        <source>Close the notes</source>
        <translation>Notizen schließen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/notes.py"/>
        <source>Notes about this desk</source>
        <translation>Notizen zu diesem Tisch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/notes.py"/>
        <source>What should not be forgotten about this desk</source>
        <translation>Was zu diesem Tisch nicht vergessen werden soll</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/notes.py"/>
        <source>The shop</source>
        <translation>Die Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>delivered to {country}</source>
        <translation>geliefert nach {country}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>rush</source>
        <translation>eilig</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>example prices</source>
        <translation>Beispielpreise</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>From the measures alone; the shop has not seen the part.</source>
        <translation>Nur nach den Maßen; die Werkstatt hat das Teil nicht gesehen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>This service was never tried live with this program.</source>
        <translation>Dieser Dienst wurde mit diesem Programm nie am echten Dienst erprobt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>You order on its own site.</source>
        <translation>Bestellt wird auf der eigenen Website.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>{tax} tax</source>
        <translation>{tax} Steuer</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>{shipping} shipping</source>
        <translation>{shipping} Versand</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>With {what}</source>
        <translation>Mit {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <location filename="../../ui/prepare/pricing.py"/>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>valid until {day:%Y-%m-%d}</source>
        <translation>gültig bis {day:%d.%m.%Y}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>The same price as before mending.</source>
        <translation>Derselbe Preis wie vor dem Reparieren.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>Reckoned here: {before}, so {change}.</source>
        <translation>Hier berechnet: {before}, also {change}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>Before it expired: {before}, so {change}.</source>
        <translation>Vor dem Ablauf: {before}, also {change}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>Before mending: {before}, so {change}.</source>
        <translation>Vor dem Reparieren: {before}, also {change}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>★ {stars} ({count})</source>
        <translation>★ {stars} ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>{price} each</source>
        <translation>je {price}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>Reckoned here; the place is asked.</source>
        <translation>Hier gerechnet; der Anbieter wird gefragt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>This price has expired; it is asked again.</source>
        <translation>Dieser Preis ist abgelaufen; es wird neu gefragt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offer_row.py"/>
        <source>The price before mending; it is asked again.</source>
        <translation>Der Preis vor dem Reparieren; es wird neu gefragt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>cheapest first</source>
        <translation>günstigste zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>soonest first</source>
        <translation>schnellste zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>best rated first</source>
        <translation>bestbewertete zuerst</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>To give a price, {name} needs your model. If you agree, this and later ones are sent there; Settings take it back.</source>
        <translation>Für einen Preis braucht {name} das Modell. Nach dem Zustimmen werden dieses und spätere dorthin gesendet; widerrufen geht in den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>Send the model and ask</source>
        <translation>Modell senden und anfragen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>Show {count} more material</source>
        <translation>{count} weiteres Material zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>Show {count} more materials</source>
        <translation>{count} weitere Materialien zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>At home: no printer is connected.</source>
        <translation>Zu Hause: Kein Drucker ist verbunden.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/offers.py"/>
        <source>Order of the places: {order}</source>
        <translation>Reihenfolge der Anbieter: {order}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/opening.py"/>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/opening.py"/>
        <source>{name} is open in another window. This is a copy: save it under another name.</source>
        <translation>{name} ist in einem anderen Fenster geöffnet. Dies ist eine Kopie: unter anderem Namen speichern.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/opening.py"/>
        <source>Putting back your last parts</source>
        <translation>Die letzten Teile werden zurückgelegt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/opening.py"/>
        <source>Open another file</source>
        <translation>Andere Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/opening.py"/>
        <source>Your last part is back on the plate.</source>
        <translation>Das letzte Teil liegt wieder auf der Druckplatte.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/opening.py"/>
        <source>Your {count} last parts are back on the plate.</source>
        <translation>Die {count} letzten Teile liegen wieder auf der Druckplatte.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/opening.py"/>
        <source>PrintDesk is open in another window: this one begins with a copy of its desks, and keeps its own from now on.</source>
        <translation>PrintDesk ist in einem anderen Fenster geöffnet: Dieses beginnt mit einer Kopie seiner Tische und behält von nun an eigene.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Order at {shop}</source>
        <translation>Bei {shop} bestellen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Send it to me</source>
        <translation>Zusenden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>I pick it up</source>
        <translation>Abholen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>How it gets to you</source>
        <translation>Lieferart</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <location filename="../../ui/printers/setup.py"/>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <location filename="../../ui/settings/delivery.py"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Phone (if you like)</source>
        <translation>Telefon (freiwillig)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Country (two letters)</source>
        <translation>Land (zwei Buchstaben)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Postcode and town</source>
        <translation>Postleitzahl und Ort</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Pay by invoice</source>
        <translation>Auf Rechnung zahlen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Pay at pick-up</source>
        <translation>Bei Abholung zahlen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>A note to the shop (if you like)</source>
        <translation>Nachricht an die Werkstatt (freiwillig)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>A note to the shop</source>
        <translation>Nachricht an die Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <location filename="../../ui/prepare/ordering.py"/>
        <location filename="../../ui/shop/words_card.py"/>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Place the order</source>
        <translation>Kostenpflichtig bestellen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>{count} × {part} in {material}. Leaves the shop {when}.</source>
        <translation>{count} × {part} in {material}. Verlässt die Werkstatt {when}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>These are example prices of a shop for trial.</source>
        <translation>Das sind Beispielpreise einer Werkstatt zum Ausprobieren.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Ask for a price</source>
        <translation>Preis anfragen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Asking for the price …</source>
        <translation>Der Preis wird angefragt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Please fill in: {fields}.</source>
        <translation>Bitte ausfüllen: {fields}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/order_card.py"/>
        <source>Placing the order …</source>
        <translation>Die Bestellung wird aufgegeben …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Adding {name} to the queue</source>
        <translation>{name} kommt in die Warteschlange</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>{part} is in the queue of {printer}.</source>
        <translation>{part} ist in der Warteschlange von {printer}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>{part} waits: {why}</source>
        <translation>{part} wartet: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Show in Printers</source>
        <translation>In Drucker zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>{shop} is open in your browser; you order there.</source>
        <translation>{shop} ist in Ihrem Browser geöffnet; dort bestellen Sie.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Continue in your browser: {address}</source>
        <translation>Weiter im Browser: {address}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>{shop} gives no price for that.</source>
        <translation>{shop} nennt dafür keinen Preis.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>{change} Nothing was ordered yet; please look at the total.</source>
        <translation>{change} Bestellt wurde noch nichts; bitte die Summe ansehen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>The price was too old, so it was asked again. Nothing was ordered yet; please look at the total.</source>
        <translation>Der Preis war zu alt und wurde neu angefragt. Bestellt ist noch nichts; bitte die Summe ansehen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Send the model to {shop}?</source>
        <translation>Das Modell an {shop} senden?</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Its price was made without the model. To order, {shop} has to get it, now and with later orders.</source>
        <translation>Der Preis entstand ohne das Modell. Zum Bestellen muss {shop} es bekommen, jetzt und bei späteren Bestellungen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Agree and order</source>
        <translation>Zustimmen und bestellen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Show in Orders</source>
        <translation>In Bestellungen zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>{shop} cannot be reached. The order waits in the outbox and is sent by itself; nothing is lost.</source>
        <translation>{shop} ist nicht zu erreichen. Die Bestellung wartet im Postausgang und wird von selbst gesendet; nichts geht verloren.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>Ordered at {shop}: {number}.</source>
        <translation>Bei {shop} bestellt: {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/ordering.py"/>
        <source>{shop} was asked for its price: {number}.</source>
        <translation>{shop} wurde nach dem Preis gefragt: {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>Show faces plain</source>
        <translation>Flächen einfarbig zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>Show findings on the faces</source>
        <translation>Befunde auf den Flächen zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>Show wall thickness</source>
        <translation>Wandstärke zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>Show overhang</source>
        <translation>Überhang zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>colour heat map view</source>
        <translation>farbe wärmebild ansicht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>distance angle diameter ruler length</source>
        <translation>abstand winkel durchmesser lineal länge messen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>cut open inside plane slice clip</source>
        <translation>aufschneiden innen ebene schnitt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>Section</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>preview tool paths slice infill speed</source>
        <translation>vorschau werkzeugwege slicen füllung tempo</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>gcode preview layers speed</source>
        <translation>gcode vorschau schichten tempo</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>Tool paths of a G-code file …</source>
        <translation>Werkzeugwege einer G-Code-Datei …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/board.py"/>
        <source>G-code whose tool paths are shown</source>
        <translation>G-Code, dessen Werkzeugwege gezeigt werden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>Place of the section</source>
        <translation>Lage des Schnitts</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>Left and right move the section by 0.1 mm, Page Up and Page Down by 1 mm.</source>
        <translation>Links und rechts verschieben den Schnitt um 0,1 mm, Bild auf und Bild ab um 1 mm.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>Close the section (Escape)</source>
        <translation>Schnitt schließen (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>As I look</source>
        <translation>Blickrichtung</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Across</source>
        <translation>Quer zu</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>From the side</source>
        <translation>Von der Seite</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>Other side</source>
        <translation>Andere Seite</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>Cut away the other side</source>
        <translation>Die andere Seite wegschneiden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>Measuring the cut …</source>
        <translation>Schnitt wird gemessen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>Cut: {area} mm²</source>
        <translation>Schnitt: {area} mm²</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_card.py"/>
        <source>The area of this cut is not known.</source>
        <translation>Die Fläche dieses Schnitts ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_handle.py"/>
        <source>Handle of the section</source>
        <translation>Griff des Schnitts</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/cut_handle.py"/>
        <source>Drag the section, or move it with the arrow keys.</source>
        <translation>Den Schnitt ziehen oder mit den Pfeiltasten verschieben.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Close the layers (Escape)</source>
        <translation>Schichten schließen (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Show the desk's own layers</source>
        <translation>Eigene Schichten zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Only one layer</source>
        <translation>Nur eine Schicht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>By kind of line</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>By speed</source>
        <translation>Nach Tempo</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Colours of the lines</source>
        <translation>Farben der Linien</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Slice and show the real tool paths</source>
        <translation>Slicen und echte Wege zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Tool paths of {slicer}.</source>
        <translation>Werkzeugwege von {slicer}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>As this desk lays them to reckon time and price. A slicer's paths differ a little.</source>
        <translation>Wie sie für Zeit und Preis gerechnet werden. Die Wege eines Slicers weichen etwas ab.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <location filename="../../ui/prepare/overlays/layer_slider.py"/>
        <source>Layer {layer} of {count}</source>
        <translation>Schicht {layer} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <location filename="../../ui/prepare/overlays/layer_slider.py"/>
        <source>Layers {low} to {high} of {count}</source>
        <translation>Schichten {low} bis {high} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>{low} to {high} mm · {time} · {grams} g</source>
        <translation>{low} bis {high} mm · {time} · {grams} g</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_card.py"/>
        <source>Show or hide these lines</source>
        <translation>Diese Linien zeigen oder ausblenden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Outer wall</source>
        <translation>Außenwand</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Inner walls</source>
        <translation>Innenwände</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Wall over air</source>
        <translation>Wand über Luft</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Infill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Solid infill</source>
        <translation>Volle Füllung</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <location filename="../../ui/viewport/cube.py"/>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <location filename="../../ui/viewport/cube.py"/>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Gap fill</source>
        <translation>Lückenfüllung</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Support</source>
        <translation>Stütze</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Support contact</source>
        <translation>Stützkontakt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Skirt and brim</source>
        <translation>Skirt und Brim</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Ironing</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Prime tower</source>
        <translation>Reinigungsturm</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_look.py"/>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_slider.py"/>
        <source>Page Up and Page Down go from layer to layer, with Shift by ten.</source>
        <translation>Bild auf und Bild ab gehen von Schicht zu Schicht, mit Umschalt um zehn.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_tool.py"/>
        <source>Laying the layers …</source>
        <translation>Schichten werden gelegt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/layer_tool.py"/>
        <source>The layers could not be laid.</source>
        <translation>Die Schichten konnten nicht gelegt werden.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>What the colours mean</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <location filename="../../ui/prepare/overlays/shades.py"/>
        <source>Wall thickness</source>
        <translation>Wandstärke</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>The line marks {limit} mm, which {process} holds. Grey: no wall found.</source>
        <translation>Der Strich steht bei {limit} mm, die {process} hält. Grau: keine Wand gefunden.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>Show the thinnest: {wall} mm</source>
        <translation>Dünnste zeigen: {wall} mm</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>{process} holds up to {limit}° from upright without supports.</source>
        <translation>{process} hält bis {limit}° gegen die Senkrechte ohne Stützen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>More than {limit}°</source>
        <translation>Mehr als {limit}°</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>{from_deg}° to {to_deg}°</source>
        <translation>{from_deg}° bis {to_deg}°</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>On the plate</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>{count} fault: not printable as it is</source>
        <translation>{count} Fehler: so ist es nicht druckbar</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>{count} faults: not printable as it is</source>
        <translation>{count} Fehler: so ist es nicht druckbar</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>{count} place to look at</source>
        <translation>{count} Stelle zum Ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/legend.py"/>
        <source>{count} places to look at</source>
        <translation>{count} Stellen zum Ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>Stop measuring (Escape)</source>
        <translation>Messen beenden (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>By key: Page Down and Page Up go through faces, circles, edges and corners, with Shift from kind to kind; Enter takes one, Escape leaves.</source>
        <translation>Mit Tasten: Bild ab und Bild auf gehen durch Flächen, Kreise, Kanten und Ecken, mit Umschalt von Art zu Art; die Eingabetaste nimmt, Esc verlässt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <location filename="../../ui/shop/customers.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>Copy the figures (Ctrl C in the list)</source>
        <translation>Zahlen kopieren (Strg C in der Liste)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>Remove this measure (Delete)</source>
        <translation>Dieses Maß entfernen (Entf)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <location filename="../../ui/prepare/overlays/measure_tool.py"/>
        <source>Finding the edges …</source>
        <translation>Kanten werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>Point at a second thing to measure between the two, or press Escape.</source>
        <translation>Zeige auf ein Zweites, um zwischen beiden zu messen, oder drücke Esc.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_card.py"/>
        <source>Point at a corner, an edge, a circle or a face. With Shift: at the very spot.</source>
        <translation>Zeige auf eine Ecke, Kante, Fläche oder einen Kreis. Mit Umschalt: genau die Stelle.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_keys.py"/>
        <source>There is no edge, circle or flat face to measure from on this part.</source>
        <translation>An diesem Teil gibt es keine Kante, keinen Kreis und keine ebene Fläche, von der aus sich messen lässt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_keys.py"/>
        <source>{thing}. {place} of {count}</source>
        <translation>{thing}. {place} von {count}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_keys.py"/>
        <source>{area} mm²</source>
        <translation>{area} mm²</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_tool.py"/>
        <source>A measure went with the shape that it was taken from.</source>
        <translation>Ein Maß ist mit der Form weggefallen, an der es genommen war.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_tool.py"/>
        <source>{count} measures went with the shape that they were taken from.</source>
        <translation>{count} Maße sind mit der Form weggefallen, an der sie genommen waren.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} corner</source>
        <translation>{count} Ecke</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} corners</source>
        <translation>{count} Ecken</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} edge</source>
        <translation>{count} Kante</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} edges</source>
        <translation>{count} Kanten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} circle</source>
        <translation>{count} Kreis</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} circles</source>
        <translation>{count} Kreise</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} flat face</source>
        <translation>{count} ebene Fläche</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} flat faces</source>
        <translation>{count} ebene Flächen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} thing to measure from</source>
        <translation>{count} Ding zum Messen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>{count} things to measure from</source>
        <translation>{count} Dinge zum Messen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <source>Corner</source>
        <translation>Ecke</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Edge</source>
        <translation>Kante</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_walk.py"/>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Face</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Arc</source>
        <translation>Bogen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Shortest distance</source>
        <translation>Kürzester Abstand</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Diameter</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Distance of the axes</source>
        <translation>Abstand der Achsen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measure_words.py"/>
        <source>Distance to the edge's line</source>
        <translation>Abstand zur Geraden der Kante</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measured.py"/>
        <source>Measure {figure}</source>
        <translation>{figure} messen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measured.py"/>
        <source>Remove measure {figure}</source>
        <translation>Maß {figure} entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measured.py"/>
        <source>Remove a measure</source>
        <translation>Ein Maß entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/measured.py"/>
        <source>Remove all measures</source>
        <translation>Alle Maße entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/shades.py"/>
        <source>Measuring walls …</source>
        <translation>Wände werden gemessen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/shades.py"/>
        <source>With {process} nothing needs supports.</source>
        <translation>Mit {process} braucht nichts Stützen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/overlays/shades.py"/>
        <source>Measuring overhangs …</source>
        <translation>Überhänge werden gemessen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/page.py"/>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/page.py"/>
        <source>Open parts</source>
        <translation>Teile öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/page.py"/>
        <source>The clipboard holds no file and no path of one.</source>
        <translation>Die Zwischenablage enthält keine Datei und keinen Dateipfad.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/page.py"/>
        <source>It is printed with supports.</source>
        <translation>Es wird mit Stützen gedruckt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/page.py"/>
        <source>A slicer's print profile</source>
        <translation>Das Druckprofil eines Slicers</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/page.py"/>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <location filename="../../ui/widgets/cost_bar.py"/>
        <source>What the price is made of</source>
        <translation>Woraus der Preis besteht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <source>Price of one by quantity</source>
        <translation>Stückpreis nach Menge</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <source>Price by size</source>
        <translation>Preis nach Größe</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <source>Every copy costs the same, {price}.</source>
        <translation>Jedes Stück kostet gleich viel, {price}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <source>One: {total}</source>
        <translation>Eines: {total}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <source>One: {price}, {total} in all</source>
        <translation>Eines: {price}, {total} insgesamt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <source>{count} copies: {price} each, {total} in all</source>
        <translation>{count} Stück: je {price}, {total} insgesamt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <source>At {size}: about {total}</source>
        <translation>Bei {size}: etwa {total}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/plots.py"/>
        <source>At {size}: {total}</source>
        <translation>Bei {size}: {total}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/price_request.py"/>
        <source>Ask for a price…</source>
        <translation>Preis anfragen…</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/pricing.py"/>
        <source>Asking for the price of {name}</source>
        <translation>Preisanfrage für {name}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/pricing.py"/>
        <source>Asking {names} …</source>
        <translation>Anfrage an {names} …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/pricing.py"/>
        <source>Asking {count} shop …</source>
        <translation>{count} Werkstatt wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/pricing.py"/>
        <source>Asking {count} shops …</source>
        <translation>{count} Werkstätten werden gefragt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/recent.py"/>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/recent.py"/>
        <location filename="../../ui/prepare/workspace.py"/>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>Replace {name} with</source>
        <translation>{name} ersetzen durch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>Replace {name} with {file}</source>
        <translation>{name} durch {file} ersetzen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>{name} is there in its new version.</source>
        <translation>{name} ist in der neuen Fassung da.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>Reload {name}</source>
        <translation>{name} neu laden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>{name} is gone from its folder; the part stays as it is.</source>
        <translation>{name} ist nicht mehr in seinem Ordner; das Teil bleibt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>{name} has changed on the disk. The part here is still the one before.</source>
        <translation>{name} hat sich auf der Platte geändert. Das Teil hier ist noch das vorige.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/replacing.py"/>
        <source>Replaced by {file}</source>
        <translation>Ersetzt durch {file}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>PrintDesk desk</source>
        <translation>PrintDesk-Tisch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>Save the desk as</source>
        <translation>Tisch speichern unter</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>{name} is there already, so nothing was saved.</source>
        <translation>{name} gibt es schon, deshalb wurde nichts gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>{name} is open in another window.</source>
        <translation>{name} ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>Saving {name}</source>
        <translation>{name} wird gespeichert</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>Save the part as</source>
        <translation>Teil speichern unter</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <location filename="../../ui/printers/gcode_saving.py"/>
        <source>Save G-code for an SD card</source>
        <translation>G-Code für eine SD-Karte speichern</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>{name} is saved: {time}, {grams} g.</source>
        <translation>{name} ist gespeichert: {time}, {grams} g.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/saving.py"/>
        <source>Slicing {name}</source>
        <translation>{name} wird geslict</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/scale_slider.py"/>
        <source>Size in per cent</source>
        <translation>Größe in Prozent</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Cut …</source>
        <translation>Schneiden …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Hollow out …</source>
        <translation>Aushöhlen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Text on it …</source>
        <translation>Beschriften …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Unite, take away, intersect …</source>
        <translation>Vereinigen oder abziehen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Make one part of several …</source>
        <translation>Mehrere zu einem Teil machen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Split into bodies …</source>
        <translation>In Körper zerlegen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Simplify …</source>
        <translation>Vereinfachen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Thicken thin walls …</source>
        <translation>Dünne Wände verdicken …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Scale to fit …</source>
        <translation>Passend skalieren …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Copy in rows …</source>
        <translation>In Reihen kopieren …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Fill the plate …</source>
        <translation>Platte füllen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/acts.py"/>
        <source>Arrange …</source>
        <translation>Anordnen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/arrange.py"/>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/arrange.py"/>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Turned</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/arrange.py"/>
        <source>Arrange {count} part</source>
        <translation>{count} Teil anordnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/arrange.py"/>
        <source>Arrange {count} parts</source>
        <translation>{count} Teile anordnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/arrange.py"/>
        <source>Looking for the best places …</source>
        <translation>Die besten Plätze werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/arrange.py"/>
        <source>All lie on {count} plate.</source>
        <translation>Alle liegen auf {count} Platte.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/arrange.py"/>
        <source>They need {count} plates, side by side.</source>
        <translation>Sie brauchen {count} Platten nebeneinander.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/arrange.py"/>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Unite</source>
        <translation>Vereinigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Take away</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Intersect</source>
        <translation>Gemeinsames</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>What to do</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>The other part</source>
        <translation>Anderes Teil</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Keep the other part on the plate</source>
        <translation>Das andere Teil auf der Platte lassen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Both are taken as they stand on the plate. Move one into the other first.</source>
        <translation>Beide gelten so, wie sie auf der Platte stehen. Schieben Sie vorher eines ins andere.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <location filename="../../ui/prepare/shaping/unite.py"/>
        <source>There is no other part on the plate.</source>
        <translation>Es liegt kein anderes Teil auf der Platte.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>The two parts do not meet as they stand. Move one of them into the other.</source>
        <translation>Die beiden Teile treffen sich so nicht. Schieben Sie eines ins andere.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Unite with {name}</source>
        <translation>Mit {name} vereinigen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Take {name} away</source>
        <translation>{name} abziehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Keep what it shares with {name}</source>
        <translation>Gemeinsames mit {name} behalten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>Working on {name} and {other} …</source>
        <translation>{name} und {other} werden verrechnet …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/boolean.py"/>
        <source>{before} and {other} before, {after} now.</source>
        <translation>Vorher {before} und {other}, jetzt {after}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/card.py"/>
        <source>{what} (Enter)</source>
        <translation>{what} (Eingabetaste)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Behind each other</source>
        <translation>Hintereinander</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>One alone is no copy: take more in a row or more rows.</source>
        <translation>Eines allein ist keine Kopie: mehr nebeneinander oder mehr Reihen nehmen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Lay {rows} × {columns} = {count} parts</source>
        <translation>{rows} × {columns} = {count} Teile legen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Copying {name} …</source>
        <translation>{name} wird kopiert …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>{count} part lies there now.</source>
        <translation>{count} Teil liegt jetzt da.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>{count} parts lie there now.</source>
        <translation>{count} Teile liegen jetzt da.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>{count} of them reaches beyond the plate.</source>
        <translation>{count} davon ragt über die Platte hinaus.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>{count} of them reach beyond the plate.</source>
        <translation>{count} davon ragen über die Platte hinaus.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>{count} of them lies over another part.</source>
        <translation>{count} davon liegt über einem anderen Teil.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>{count} of them lie over other parts.</source>
        <translation>{count} davon liegen über anderen Teilen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Copy {name}</source>
        <translation>{name} kopieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>What else lies on the plate stays on it, and may be moved.</source>
        <translation>Was sonst auf der Platte liegt, bleibt darauf und wird vielleicht verschoben.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Fill the plate with {name}</source>
        <translation>Platte mit {name} füllen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>Looking how many fit …</source>
        <translation>Es wird gesucht, wie viele passen …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>{count} more copy fits.</source>
        <translation>{count} Kopie mehr passt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/copies.py"/>
        <source>{count} more copies fit.</source>
        <translation>{count} Kopien mehr passen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>right half</source>
        <translation>rechte Hälfte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>back half</source>
        <translation>hintere Hälfte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>top half</source>
        <translation>obere Hälfte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>left half</source>
        <translation>linke Hälfte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>front half</source>
        <translation>vordere Hälfte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>bottom half</source>
        <translation>untere Hälfte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Handle of the cut</source>
        <translation>Griff des Schnitts</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Drag the plane, or move it with the arrow keys.</source>
        <translation>Ziehen Sie die Ebene, oder bewegen Sie sie mit den Pfeiltasten.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Where the plane cuts</source>
        <translation>Wo die Ebene schneidet</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Lay the cut faces on the plate</source>
        <translation>Schnittflächen auf die Platte legen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Dowels</source>
        <translation>Dübel</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Pins</source>
        <translation>Zapfen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Square keys</source>
        <translation>Vierkant</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Joints</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Thickness</source>
        <translation>Dicke</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Clearance</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>On each face</source>
        <translation>Je Fläche</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>The plane misses the part, which is {length:.4g} mm long that way.</source>
        <translation>Die Ebene verfehlt das Teil, das in dieser Richtung {length:.4g} mm lang ist.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Cut in two at {axis} {at} mm</source>
        <translation>Bei {axis} {at} mm in zwei schneiden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Cut at {axis} {at} mm, keep the {side}</source>
        <translation>Bei {axis} {at} mm schneiden, {side} behalten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Cutting {name} …</source>
        <translation>{name} wird geschnitten …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Cut {name}</source>
        <translation>{name} schneiden</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Keep both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Tilt about {axis}</source>
        <translation>Kippen um {axis}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>dowels</source>
        <translation>Dübel</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>Cut in two: {upper} ({upper_side}) and {lower} ({lower_side}); the cut face is {area:.2f} cm².</source>
        <translation>Geteilt in {upper} ({upper_side}) und {lower} ({lower_side}); die Schnittfläche misst {area:.2f} cm².</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>{count} joint.</source>
        <translation>{count} Verbindung.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/cut.py"/>
        <source>{count} joints.</source>
        <translation>{count} Verbindungen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>How it stands</source>
        <translation>Wie er steht</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Raised</source>
        <translation>Erhaben</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Engraved</source>
        <translation>Graviert</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Turned by</source>
        <translation>Gedreht um</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Smaller where there is no room</source>
        <translation>Kleiner, wo kein Platz ist</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Click on the model where the text is to be, or choose a side.</source>
        <translation>Klicken Sie am Modell dorthin, wo der Text stehen soll, oder wählen Sie eine Seite.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>On top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>In front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>At the back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>On the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>On the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Below</source>
        <translation>Unten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Where I click</source>
        <translation>Wo ich klicke</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Weight</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Regular</source>
        <translation>Normal</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Semibold</source>
        <translation>Halbfett</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Type the text first.</source>
        <translation>Geben Sie zuerst den Text ein.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Click on the model where the text is to be.</source>
        <translation>Klicken Sie am Modell dorthin, wo der Text stehen soll.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Raise “{text}” by {depth:.3g} mm</source>
        <translation>„{text}“ um {depth:.3g} mm erhöhen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Engrave “{text}” {depth:.3g} mm deep</source>
        <translation>„{text}“ {depth:.3g} mm tief gravieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Putting text on {name} …</source>
        <translation>{name} wird beschriftet …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>The text is {height:.3g} mm high; its strokes cover {area:.3g} cm², and {change} {how}.</source>
        <translation>Der Text ist {height:.3g} mm hoch; seine Striche bedecken {area:.3g} cm², und {change} {how}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>were added</source>
        <translation>kamen dazu</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>were taken out</source>
        <translation>wurden herausgenommen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Text on {name}</source>
        <translation>{name} beschriften</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>From a file …</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>A font</source>
        <translation>Eine Schrift</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/emboss.py"/>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>Left at the edge</source>
        <translation>Rand frei lassen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>The printer holds {size}.</source>
        <translation>In den Drucker passen {size}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>Make it larger, too</source>
        <translation>Auch vergrößern</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>So much edge leaves no room for the part.</source>
        <translation>So viel Rand lässt dem Teil keinen Platz.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>It fits as it is.</source>
        <translation>Es passt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>Scale to {percent:.4g} %</source>
        <translation>Auf {percent:.4g} % skalieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>Scaling {name} …</source>
        <translation>{name} wird skaliert …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/fit.py"/>
        <source>It was {before} and is {after} now.</source>
        <translation>Es war {before} und ist jetzt {after}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/form.py"/>
        <source>Put this card away (Esc)</source>
        <translation>Diese Karte weglegen (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Hollow it out</source>
        <translation>Aushöhlen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Only holes</source>
        <translation>Nur Löcher</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Automatic</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Clicked</source>
        <translation>Geklickt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Drain holes</source>
        <translation>Ablauflöcher</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Hole</source>
        <translation>Loch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Of each hollow</source>
        <translation>Je Hohlraum</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Click on the model where holes are to be; click a hole again to take it away.</source>
        <translation>Klicken Sie am Modell dorthin, wo Löcher sein sollen; ein zweiter Klick nimmt eines wieder weg.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Without a hole nothing would be done: choose how holes are placed.</source>
        <translation>Ohne Loch geschähe nichts: Wählen Sie, wie die Löcher gesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Click on the model where a hole is to be.</source>
        <translation>Klicken Sie am Modell dorthin, wo ein Loch sein soll.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>holes where needed</source>
        <translation>Löcher nach Bedarf</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>{count} hole</source>
        <translation>{count} Loch</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>{count} holes</source>
        <translation>{count} Löcher</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>no holes</source>
        <translation>keine Löcher</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Drill: {holes}</source>
        <translation>Bohren: {holes}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Hollow to {wall:.4g} mm, {holes}</source>
        <translation>Auf {wall:.4g} mm aushöhlen, {holes}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Drilling {name} …</source>
        <translation>{name} wird gebohrt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Hollowing {name} …</source>
        <translation>{name} wird ausgehöhlt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Drill {name}</source>
        <translation>{name} bohren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>Hollow {name}</source>
        <translation>{name} aushöhlen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>{saved} of {whole} saved.</source>
        <translation>{saved} von {whole} gespart.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>{count} hole of {across:.3g} mm.</source>
        <translation>{count} Loch von {across:.3g} mm.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/hollow.py"/>
        <source>{count} holes of {across:.3g} mm.</source>
        <translation>{count} Löcher von {across:.3g} mm.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>To a tolerance</source>
        <translation>Mit Toleranz</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>To a number</source>
        <translation>Auf eine Anzahl</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>It has {count:,} triangles now.</source>
        <translation>Es hat jetzt {count:,} Dreiecke.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>A tolerance of {tolerance:.4g} mm says nothing about a part of {size:.4g} mm.</source>
        <translation>Eine Toleranz von {tolerance:.4g} mm sagt nichts über ein Teil von {size:.4g} mm.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>It has no more triangles than that already.</source>
        <translation>Mehr Dreiecke hat es schon jetzt nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>Simplify, nowhere moved by more than {tolerance:.4g} mm</source>
        <translation>Vereinfachen, um höchstens {tolerance:.4g} mm</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>Simplify to {count:,} triangles</source>
        <translation>Auf {count:,} Dreiecke vereinfachen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>Simplifying {name} …</source>
        <translation>{name} wird vereinfacht …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>Nothing can be left out of its {count:,} triangles so.</source>
        <translation>So lässt sich von den {count:,} Dreiecken keines weglassen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>Take a larger tolerance.</source>
        <translation>Nehmen Sie eine größere Toleranz.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>{before:,} triangles became {after:,}; the surface moved by {deviation:.3g} mm at most, measured in {spots:,} places.</source>
        <translation>Aus {before:,} Dreiecken wurden {after:,}; die Oberfläche ist um höchstens {deviation:.3g} mm gewandert, gemessen an {spots:,} Stellen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/simplify.py"/>
        <source>Simplify {name}</source>
        <translation>{name} vereinfachen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/split.py"/>
        <source>Each closed body becomes a part of its own and stays where it is; bodies that cross are united first.</source>
        <translation>Jeder geschlossene Körper wird ein eigenes Teil und bleibt, wo er ist; was sich durchdringt, wird vorher vereinigt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/split.py"/>
        <source>This part is one body: there is nothing to split.</source>
        <translation>Dieses Teil ist ein einziger Körper: Es gibt nichts zu zerlegen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/split.py"/>
        <source>Split into {count} parts</source>
        <translation>In {count} Teile zerlegen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/split.py"/>
        <source>Split into its bodies</source>
        <translation>In seine Körper zerlegen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/split.py"/>
        <source>Taking {name} apart …</source>
        <translation>{name} wird zerlegt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/split.py"/>
        <source>Split {name}</source>
        <translation>{name} zerlegen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/split.py"/>
        <source>{count} parts; the largest is {largest}, the smallest {smallest}.</source>
        <translation>{count} Teile; das größte misst {largest}, das kleinste {smallest}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>The thinnest wall is {wall} mm now.</source>
        <translation>Die dünnste Wand misst jetzt {wall} mm.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>Thin walls grow outward on both sides, by half of what they lack; the part becomes that much larger there.</source>
        <translation>Dünne Wände wachsen auf beiden Seiten nach außen, je um die Hälfte dessen, was fehlt; um so viel wird das Teil dort größer.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>Every wall is at least that thick already.</source>
        <translation>Jede Wand ist schon mindestens so dick.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>Make walls {thickness:.3g} mm thick</source>
        <translation>Wände auf {thickness:.3g} mm verdicken</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>Thickening {name} …</source>
        <translation>{name} wird verdickt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>No wall was found that is thinner than that.</source>
        <translation>Keine Wand wurde gefunden, die dünner ist.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>The thinnest wall is {wall} mm now; the surface moved by {moved} mm at most, and the volume went from {before} to {after}.</source>
        <translation>Die dünnste Wand misst jetzt {wall} mm; die Oberfläche ist um höchstens {moved} mm gewandert, das Volumen stieg von {before} auf {after}.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/thicken.py"/>
        <source>Thicken {name}</source>
        <translation>{name} verdicken</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/turns.py"/>
        <source>Any turn</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/turns.py"/>
        <source>Right angles</source>
        <translation>90°</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/turns.py"/>
        <source>No turn</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/unite.py"/>
        <source>{names} become one part as they stand; what crosses is united.</source>
        <translation>{names} werden ein Teil, wie sie stehen; was sich durchdringt, wird vereinigt.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/unite.py"/>
        <source>Make one part of {count}</source>
        <translation>Aus {count} Teilen eines machen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/unite.py"/>
        <source>Uniting {count} parts …</source>
        <translation>{count} Teile werden vereinigt …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/unite.py"/>
        <source>{count} parts are one now, of {volume} in {bodies} closed body.</source>
        <translation>{count} Teile sind jetzt eines mit {volume} in {bodies} geschlossenen Körper.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/shaping/unite.py"/>
        <source>{count} parts are one now, of {volume} in {bodies} closed bodies.</source>
        <translation>{count} Teile sind jetzt eines mit {volume} in {bodies} geschlossenen Körpern.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tabs.py"/>
        <source>Open desks</source>
        <translation>Offene Tische</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tabs.py"/>
        <source>{name}, not saved yet</source>
        <translation>{name}, noch nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/taken_off.py"/>
        <source>{name} is off the plate.</source>
        <translation>{name} liegt nicht mehr auf der Druckplatte.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/taken_off.py"/>
        <source>{count} parts are off the plate.</source>
        <translation>{count} Teile liegen nicht mehr auf der Druckplatte.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_card.py"/>
        <source>Numbers of the tool</source>
        <translation>Zahlen des Werkzeugs</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_card.py"/>
        <source>{tool}: {count} parts</source>
        <translation>{tool}: {count} Teile</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>Centre</source>
        <translation>Mittig</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>To the middle of the plate</source>
        <translation>In die Mitte der Platte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>Next plate</source>
        <translation>Nächste Platte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>To the next plate, on a new one if need be</source>
        <translation>Auf die nächste Platte, wenn nötig auf eine neue</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>Choose the side that lies on the plate</source>
        <translation>Die Seite wählen, die auf der Platte liegt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Lay on a face</source>
        <translation>Auf eine Fläche legen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>Turn about {axis} by {angle}°</source>
        <translation>Um {axis} um {angle}° drehen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>Keep the proportions</source>
        <translation>Seitenverhältnis behalten</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>As large as the printer's room allows</source>
        <translation>So groß, wie es der Bauraum erlaubt</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tool_rows.py"/>
        <source>Fit to the printer</source>
        <translation>An den Drucker anpassen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Left and right (X)</source>
        <translation>Links und rechts (X)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Front and back (Y)</source>
        <translation>Vorn und hinten (Y)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Top and bottom (Z)</source>
        <translation>Oben und unten (Z)</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Shape: cut, hollow, text and more</source>
        <translation>Formen: schneiden, aushöhlen, beschriften und mehr</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/tools.py"/>
        <source>Take off the plate</source>
        <translation>Von der Druckplatte nehmen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>Cannot be printed: {what}</source>
        <translation>Nicht druckbar: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>{count} problem, mend it</source>
        <translation>{count} Problem, reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>{count} problems, mend them</source>
        <translation>{count} Probleme, reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>Printable, {count} finding</source>
        <translation>Druckbar, {count} Hinweis</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>Printable, {count} findings</source>
        <translation>Druckbar, {count} Hinweise</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>Printable</source>
        <translation>Druckbar</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>Looking at it …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/verdict.py"/>
        <source>Mend it</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>It was open, and is closed now.</source>
        <translation>Es war offen und ist jetzt geschlossen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>It was closed, and is open now.</source>
        <translation>Es war geschlossen und ist jetzt offen.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Now {volume} more ({share} %).</source>
        <translation>Jetzt {volume} mehr ({share} %).</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Now {volume} less ({share} %).</source>
        <translation>Jetzt {volume} weniger ({share} %).</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>The prices are of {before} and {now} copies.</source>
        <translation>Die Preise gelten für {before} und für {now} Stück.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>The price is the same.</source>
        <translation>Der Preis ist derselbe.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>It costs {money} more.</source>
        <translation>Es kostet {money} mehr.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>It costs {money} less.</source>
        <translation>Es kostet {money} weniger.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>{money} for {count} copy</source>
        <translation>{money} für {count} Stück</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>{money} for {count} copies</source>
        <translation>{money} für {count} Stück</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Close the versions</source>
        <translation>Fassungen schließen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Now: {what}</source>
        <translation>Jetzt: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>There is no other version yet: mending, shaping and replacing leave one behind.</source>
        <translation>Es gibt noch keine andere Fassung: Reparieren, Formen und Ersetzen hinterlassen eine.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Shows this version as a ghost over the part as it is now</source>
        <translation>Zeigt diese Fassung als Geist über dem Teil, wie es jetzt ist</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Go back to it</source>
        <translation>Dorthin zurück</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/versions.py"/>
        <source>Compare with {what}</source>
        <translation>Vergleichen mit: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>Solid</source>
        <translation>Einfarbig</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>Walls</source>
        <translation>Wände</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>Colours of the faces</source>
        <translation>Farben der Flächen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>How the faces are coloured; the arrow keys go from one way to the next.</source>
        <translation>Wie die Flächen gefärbt sind; die Pfeiltasten wechseln.</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>What is shown of the part</source>
        <translation>Was vom Teil gezeigt wird</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>{count} part</source>
        <translation>{count} Teil</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>{count} parts</source>
        <translation>{count} Teile</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/view_bar.py"/>
        <source>beside the plate</source>
        <translation>neben der Druckplatte</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Made of</source>
        <translation>Material</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Layer height</source>
        <translation>Schichthöhe</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>How soon</source>
        <translation>Wie bald</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Any material</source>
        <translation>Beliebiges Material</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <location filename="../../ui/printers/printer_card.py"/>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Any colour</source>
        <translation>Beliebige Farbe</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>From a slicer's file …</source>
        <translation>Aus der Datei eines Slicers …</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>As the profile has it</source>
        <translation>Wie im Profil</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>As the shop has it</source>
        <translation>Wie bei der Werkstatt üblich</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Sooner, for more</source>
        <translation>Schneller, für mehr</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>with supports</source>
        <translation>mit Stützen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>no supports</source>
        <translation>ohne Stützen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>sooner</source>
        <translation>schneller</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Print settings</source>
        <translation>Druckeinstellungen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/wish.py"/>
        <source>Print settings: {summary}</source>
        <translation>Druckeinstellungen: {summary}</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/workspace.py"/>
        <source>Choose {service}</source>
        <translation>{service} wählen</translation>
    </message>
    <message>
        <location filename="../../ui/prepare/workspace.py"/>
        <source>Choose the best offer</source>
        <translation>Bestes Angebot wählen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/gcode_saving.py"/>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <location filename="../../ui/printers/gcode_saving.py"/>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>{part}: how far it is</source>
        <translation>{part}: Fortschritt</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <source>Start anyway</source>
        <translation>Trotzdem starten</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>Cancel …</source>
        <translation>Abbrechen …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <source>Save G-code for SD card …</source>
        <translation>G-Code für SD-Karte speichern …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <source>It was printed</source>
        <translation>Wurde gedruckt</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <source>It failed</source>
        <translation>Ist gescheitert</translation>
    </message>
    <message>
        <location filename="../../ui/printers/job_row.py"/>
        <source>Print it again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>Forget all of it …</source>
        <translation>Alles davon vergessen …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>What the prints of {printer} taught</source>
        <translation>Was die Drucke auf {printer} gelehrt haben</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>Learn nothing from it</source>
        <translation>Nichts daraus lernen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>Learn nothing from {part}</source>
        <translation>Aus {part} nichts lernen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>Forget what was learned of {printer}?</source>
        <translation>Vergessen, was über {printer} gelernt ist?</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>Estimates are then as they come, until prints are finished again.</source>
        <translation>Schätzungen bleiben dann, wie sie sind, bis wieder Drucke fertig sind.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>Four of five prints stay within {share:.0%} of that.</source>
        <translation>Vier von fünf Drucken bleiben innerhalb von {share:.0%} davon.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>Plastic: {factor:.2f} times what was estimated.</source>
        <translation>Kunststoff: {factor:.2f}-mal so viel wie geschätzt.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>{failed} of {count} print failed.</source>
        <translation>{failed} von {count} Druck ist misslungen.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>{failed} of {count} prints failed.</source>
        <translation>{failed} von {count} Drucken sind misslungen.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>{actual} instead of {estimate}</source>
        <translation>{actual} statt {estimate}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/learned_column.py"/>
        <source>teaches nothing about time</source>
        <translation>lehrt nichts über die Zeit</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Try with a simulated printer</source>
        <translation>Mit simuliertem Drucker ausprobieren</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Print at home: PrintDesk slices, sends and watches.</source>
        <translation>Zu Hause drucken: PrintDesk slict, sendet und beobachtet.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>It works with OctoPrint, or saves G-code for an SD card. Nothing is started on a bed that is not clear.</source>
        <translation>Es arbeitet mit OctoPrint oder speichert G-Code für eine SD-Karte. Auf einer nicht geräumten Druckplatte wird nichts gestartet.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>Spools</source>
        <translation>Spulen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <location filename="../../ui/printers/rack_column.py"/>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Add a spool</source>
        <translation>Spule hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Ask the printers again</source>
        <translation>Drucker neu fragen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Clear what is over off the queue</source>
        <translation>Beendetes aus der Warteschlange räumen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>{count} printer</source>
        <translation>{count} Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>{count} printers</source>
        <translation>{count} Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>No printer yet</source>
        <translation>Noch kein Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Spools · {count}</source>
        <translation>Spulen · {count}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>{name} is set up.</source>
        <translation>{name} ist eingerichtet.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Its key is forgotten, too. What it printed stays in the list.</source>
        <translation>Auch der Schlüssel wird vergessen. Was gedruckt wurde, bleibt in der Liste.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Stop {part}?</source>
        <translation>{part} stoppen?</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>What is printed of it so far is lost. This cannot be undone.</source>
        <translation>Was davon schon gedruckt ist, geht verloren. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Stop the print</source>
        <translation>Druck stoppen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Go on printing</source>
        <translation>Weiterdrucken</translation>
    </message>
    <message>
        <location filename="../../ui/printers/page.py"/>
        <source>Cancelling {part}</source>
        <translation>{part} wird abgebrochen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>For trials: nothing is really printed.</source>
        <translation>Zum Ausprobieren: Es wird nichts wirklich gedruckt.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>Set up …</source>
        <translation>Einrichten …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <location filename="../../ui/printers/setup.py"/>
        <source>Loaded material</source>
        <translation>Geladenes Material</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>Loaded colour</source>
        <translation>Geladene Farbe</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Spool</source>
        <translation>Spule</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>Which prints?</source>
        <translation>Welche Drucke?</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>The last print may still lie on the bed.</source>
        <translation>Der letzte Druck liegt vielleicht noch auf der Druckplatte.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>The bed is clear</source>
        <translation>Druckplatte ist frei</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <location filename="../../ui/settings/shops.py"/>
        <source>is asked …</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>The bed of {printer} is clear</source>
        <translation>Die Druckplatte von {printer} ist frei</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>More about {printer}</source>
        <translation>Mehr zu {printer}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <location filename="../../ui/printers/setup.py"/>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Not told</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <location filename="../../ui/printers/printer_card.py"/>
        <source>A new spool …</source>
        <translation>Neue Spule …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/queue_list.py"/>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <location filename="../../ui/printers/queue_list.py"/>
        <source>Nothing waits to be printed. Prepare a part and press “Print at home”.</source>
        <translation>Nichts wartet auf den Druck. Ein Teil vorbereiten und „Zu Hause drucken“ wählen.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/queue_list.py"/>
        <source>Over</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <location filename="../../ui/printers/queue_list.py"/>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <location filename="../../ui/printers/queue_list.py"/>
        <source>Queue · {count}</source>
        <translation>Warteschlange · {count}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>Nobody said yet what is on it.</source>
        <translation>Noch hat niemand gesagt, was darauf ist.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>price not told</source>
        <translation>Preis nicht genannt</translation>
    </message>
    <message>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>in Spoolman</source>
        <translation>in Spoolman</translation>
    </message>
    <message>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>dried {day}</source>
        <translation>getrocknet {day}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>Change {spool}</source>
        <translation>{spool} ändern</translation>
    </message>
    <message>
        <location filename="../../ui/printers/rack_column.py"/>
        <source>With its spool a print costs what it truly costs, and none is begun that ends in the air.</source>
        <translation>Mit seiner Spule kostet ein Druck, was er wirklich kostet, und keiner wird begonnen, der in der Luft endet.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>How it is reached</source>
        <translation>Anbindung</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <location filename="../../ui/settings/data.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <location filename="../../ui/printers/wording.py"/>
        <source>Folder or SD card</source>
        <translation>Ordner oder SD-Karte</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Which machine it is</source>
        <translation>Welche Maschine es ist</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>What is loaded</source>
        <translation>Was geladen ist</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>In OctoPrint: Settings, Application Keys. It is kept with this computer's keys only.</source>
        <translation>In OctoPrint: Einstellungen, Anwendungsschlüssel. Er wird nur bei den Schlüsseln dieses Computers aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Set up {name}</source>
        <translation>{name} einrichten</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Connect it</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>PrintDesk sends, starts and follows prints by itself.</source>
        <translation>PrintDesk sendet, startet und verfolgt Drucke von selbst.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>G-code is saved there; you carry it to the printer and start it.</source>
        <translation>Der G-Code wird dort gespeichert, zum Drucker getragen und dort gestartet.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>For trials: everything happens but the print.</source>
        <translation>Zum Ausprobieren: Alles geschieht, nur gedruckt wird nicht.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Type the printer's address, as you would in a browser.</source>
        <translation>Die Adresse des Druckers eingeben, wie in einem Browser.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Asking {address} …</source>
        <translation>{address} wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Asking the printer …</source>
        <translation>Der Drucker wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>Nobody answers there.</source>
        <translation>Dort antwortet niemand.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>It answers: {state}.</source>
        <translation>Antwort: {state}.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/setup.py"/>
        <source>The folder or card that G-code is saved to</source>
        <translation>Ordner oder Karte für den G-Code</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_bar.py"/>
        <source>{spool}: {left}</source>
        <translation>{spool}: {left}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>It is kept in Spoolman. Here you say only what the catalogue calls it.</source>
        <translation>Sie wird in Spoolman geführt. Hier sagen Sie nur, wie der Katalog sie nennt.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>As it says on the spool</source>
        <translation>Wie es auf der Spule steht</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Made by</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Price of the spool</source>
        <translation>Preis der Spule</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>On it when it was full</source>
        <translation>Darauf, als sie voll war</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>On it now</source>
        <translation>Jetzt darauf</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>The empty spool</source>
        <translation>Die leere Spule</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>What the scales say</source>
        <translation>Was die Waage zeigt</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>What the scales say, with the spool</source>
        <translation>Was die Waage zeigt, mit der Spule</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Opened on</source>
        <translation>Geöffnet am</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Dried on</source>
        <translation>Getrocknet am</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Take it off the rack …</source>
        <translation>Aus dem Regal nehmen …</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Keep the spool</source>
        <translation>Spule behalten</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Spool {spool}</source>
        <translation>Spule {spool}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Say what the empty spool weighs, so that the plastic on it can be told.</source>
        <translation>Sagen Sie, was die leere Spule wiegt, damit sich sagen lässt, wie viel Kunststoff darauf ist.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Type the day as in {example}.</source>
        <translation>Schreiben Sie den Tag wie {example}.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Take {spool} off the rack?</source>
        <translation>{spool} aus dem Regal nehmen?</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>What was printed from it stays known.</source>
        <translation>Was von ihr gedruckt wurde, bleibt bekannt.</translation>
    </message>
    <message>
        <location filename="../../ui/printers/spool_column.py"/>
        <source>Take it off</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>OctoPrint</source>
        <translation>OctoPrint</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>My printer</source>
        <translation>Mein Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>SD card</source>
        <translation>SD-Karte</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>clear the bed</source>
        <translation>Druckplatte räumen</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>prints</source>
        <translation>druckt</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>waits for you</source>
        <translation>wartet auf eine Person</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>what became of it?</source>
        <translation>was ist daraus geworden?</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>is sliced</source>
        <translation>wird geslict</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>cannot go on</source>
        <translation>kommt nicht weiter</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>is sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>starts</source>
        <translation>startet</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>nozzle {heat} °C</source>
        <translation>Düse {heat} °C</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>bed {heat} °C</source>
        <translation>Druckbett {heat} °C</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>Folder {name}</source>
        <translation>Ordner {name}</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>for an order of your shop</source>
        <translation>für eine Bestellung der eigenen Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>It took:</source>
        <translation>Gebraucht:</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>Estimated:</source>
        <translation>Geschätzt:</translation>
    </message>
    <message>
        <location filename="../../ui/printers/wording.py"/>
        <source>{left} of {net} g left</source>
        <translation>noch {left} von {net} g</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>About PrintDesk</source>
        <translation>Über PrintDesk</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Free software under the Apache License 2.0. What others made and is used here:</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Was andere geschaffen haben und hier benutzt wird:</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Show what is inside, and its licences</source>
        <translation>Bestandteile und ihre Lizenzen zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/about.py"/>
        <source>not told</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <location filename="../../ui/settings/appearance.py"/>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <location filename="../../ui/settings/appearance.py"/>
        <source>As the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <location filename="../../ui/settings/appearance.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../ui/settings/appearance.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../ui/settings/appearance.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../ui/settings/appearance.py"/>
        <source>Size of everything</source>
        <translation>Größe von allem</translation>
    </message>
    <message>
        <location filename="../../ui/settings/appearance.py"/>
        <source>It is drawn so when PrintDesk is opened the next time.</source>
        <translation>So wird gezeichnet, wenn PrintDesk das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/appearance.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>What the desk keeps</source>
        <translation>Was PrintDesk aufbewahrt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Orders, jobs, parts, settings and shops lie in one folder of this computer.</source>
        <translation>Bestellungen, Aufträge, Teile, Einstellungen und Werkstätten liegen in einem Ordner dieses Computers.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Export everything …</source>
        <translation>Alles exportieren …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Keys of shops and printers are left out of an export: enter them again where it is brought in.</source>
        <translation>Schlüssel von Werkstätten und Druckern fehlen im Export: am neuen Ort neu eingeben.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Everything but the keys is in {name}.</source>
        <translation>Alles außer den Schlüsseln ist in {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Exporting to {name}</source>
        <translation>Export nach {name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Import what was exported</source>
        <translation>Exportiertes importieren</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Import {name}?</source>
        <translation>{name} importieren?</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>What this desk keeps now is replaced. A copy of it stays in the folder.</source>
        <translation>Was jetzt aufbewahrt wird, wird ersetzt. Eine Kopie davon bleibt im Ordner.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Keep what is here</source>
        <translation>Hiesiges behalten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>{name} is brought in. Enter the keys of shops and printers again.</source>
        <translation>{name} ist eingelesen. Die Schlüssel von Werkstätten und Druckern neu eingeben.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/data.py"/>
        <source>Importing {name}</source>
        <translation>{name} wird importiert</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Who orders come to</source>
        <translation>Wer die Bestellungen bekommt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Filled in beforehand in every order; each order can go elsewhere.</source>
        <translation>In jeder Bestellung vorausgefüllt; jede kann auch anderswohin gehen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Prices are asked for delivery there.</source>
        <translation>Preise werden für Lieferung dorthin angefragt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Currency at home</source>
        <translation>Währung zu Hause</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>What printing at home costs is told in it. The catalogue's prices of material are in {currency}; in another currency the material is left out.</source>
        <translation>In ihr werden die Kosten zu Hause genannt. Die Materialpreise des Katalogs sind in {currency}; in einer anderen Währung bleibt das Material außen vor.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>None: I pick my orders up</source>
        <translation>Keines: Bestellungen werden abgeholt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>Orders need a name.</source>
        <translation>Bestellungen brauchen einen Namen.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>The shop writes to this address: name@example.org.</source>
        <translation>Die Werkstatt schreibt an diese Adresse: name@example.org.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>The street is missing.</source>
        <translation>Die Straße fehlt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>The postcode is missing.</source>
        <translation>Die Postleitzahl fehlt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/delivery.py"/>
        <source>The town is missing.</source>
        <translation>Der Ort fehlt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>Back to what is usual</source>
        <translation>Zurück zum Üblichen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>{what}: back to what is usual</source>
        <translation>{what}: zurück zum Üblichen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>Printing at home</source>
        <translation>Drucken zu Hause</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>What a print at home costs, so that it can be compared with a shop. Each figure says where it is from.</source>
        <translation>Was ein Druck zu Hause kostet, zum Vergleich mit einer Werkstatt. Jede Zahl sagt, woher sie ist.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>Which printer</source>
        <translation>Welcher Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>Usual material</source>
        <translation>Übliches Material</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>Usual print profile</source>
        <translation>Übliches Druckprofil</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>All printers</source>
        <translation>Alle Drucker</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>What is loaded, else the plainest</source>
        <translation>Was geladen ist, sonst das einfachste</translation>
    </message>
    <message>
        <location filename="../../ui/settings/home_costs.py"/>
        <source>The standard one</source>
        <translation>Das Standardprofil</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys_group.py"/>
        <source>Back to the usual key</source>
        <translation>Zurück zur üblichen Taste</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys_group.py"/>
        <source>{what}: back to the usual key</source>
        <translation>{what}: zurück zur üblichen Taste</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys_group.py"/>
        <source>What the keyboard does. {key} lists all of it wherever you are.</source>
        <translation>Was die Tastatur tut. {key} zeigt überall alles davon.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys_group.py"/>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keys_group.py"/>
        <source>All back to the usual keys</source>
        <translation>Alle zurück zu den üblichen Tasten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/page.py"/>
        <source>Settings: {group}</source>
        <translation>Einstellungen: {group}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>refuses</source>
        <translation>lehnt ab</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>not agreed to</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>opens when needed</source>
        <translation>öffnet sich bei Bedarf</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Withdraw</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Agree</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Send no models to {shop} any more</source>
        <translation>Keine Modelle mehr an {shop} senden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Agree that models are sent to {shop}</source>
        <translation>Zustimmen, dass Modelle an {shop} gesendet werden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>a shop for trial on this computer</source>
        <translation>eine Probewerkstatt auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>models may be sent there</source>
        <translation>Modelle dürfen dorthin gesendet werden</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>nothing is sent there</source>
        <translation>nichts wird dorthin gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Its key is forgotten, too. Orders that were placed there stay in the list, but are not followed any more.</source>
        <translation>Auch der Schlüssel wird vergessen. Dort aufgegebene Bestellungen bleiben in der Liste, werden aber nicht mehr verfolgt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Shops and services</source>
        <translation>Werkstätten und Dienste</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>A model is sent to a shop only after you agreed to that shop once.</source>
        <translation>Ein Modell wird erst nach einmaliger Zustimmung an eine Werkstatt gesendet.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Which shop or service</source>
        <translation>Welcher Shop oder Dienst</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>A PrintDesk shop, by its address</source>
        <translation>Ein PrintDesk-Shop, nach seiner Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Another shop or service</source>
        <translation>Weiterer Shop oder Dienst</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Its address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Your key there</source>
        <translation>Schlüssel dort</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>The shop's owner gives it to you. It is never exported.</source>
        <translation>Ihn gibt der Inhaber der Werkstatt. Er wird nie exportiert.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Test and add</source>
        <translation>Prüfen und hinzufügen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Add a shop's card …</source>
        <translation>Karte einer Werkstatt hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/shops.py"/>
        <source>Asking the shop …</source>
        <translation>Die Werkstatt wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Spoolman</source>
        <translation>Spoolman</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>If your household keeps its spools in Spoolman, they come from there, and it is told what each print took.</source>
        <translation>Führt Ihr Haushalt seine Spulen in Spoolman, so kommen sie von dort, und es erfährt, was jeder Druck verbraucht hat.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Tell Spoolman what prints took</source>
        <translation>Spoolman sagen, was Drucke verbraucht haben</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Not where OctoPrint or Klipper tells it already: each print would be counted twice.</source>
        <translation>Nicht, wo OctoPrint oder Klipper es schon tut: Jeder Druck würde doppelt gezählt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Test and keep</source>
        <translation>Prüfen und behalten</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Leave Spoolman alone</source>
        <translation>Spoolman in Ruhe lassen</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>It answered. Nothing is fetched from it or told to it before you agree.</source>
        <translation>Es hat geantwortet. Bevor Sie zustimmen, wird nichts geholt und nichts gesagt.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Its spools are on the rack of the Printers desk.</source>
        <translation>Seine Spulen sind im Regal des Tisches „Drucker“.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>Nobody knows whether Spoolman booked {grams:.1f} g of its spool {spool}: please look there.</source>
        <translation>Niemand weiß, ob Spoolman {grams:.1f} g von seiner Spule {spool} gebucht hat: Bitte sehen Sie dort nach.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>It is booked</source>
        <translation>Es ist gebucht</translation>
    </message>
    <message>
        <location filename="../../ui/settings/spoolman.py"/>
        <source>It is not: tell it again</source>
        <translation>Ist es nicht: noch einmal sagen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/board.py"/>
        <source>To print</source>
        <translation>Zu drucken</translation>
    </message>
    <message>
        <location filename="../../ui/shop/board.py"/>
        <source>Printing</source>
        <translation>Im Druck</translation>
    </message>
    <message>
        <location filename="../../ui/shop/board.py"/>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <location filename="../../ui/shop/board.py"/>
        <source>With customer</source>
        <translation>Beim Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/board.py"/>
        <location filename="../../ui/shop/page.py"/>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>Each customer has a key of their own, and sees only their own orders. Give it out with your shop's address.</source>
        <translation>Jeder Kunde hat einen eigenen Schlüssel und sieht nur eigene Bestellungen. Weitergegeben wird er mit der Adresse der Werkstatt.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <location filename="../../ui/shop/page.py"/>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>Name of a new customer</source>
        <translation>Name eines neuen Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>The new customer's key</source>
        <translation>Schlüssel des neuen Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>I have it</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>It is shown only now; nobody can read it again.</source>
        <translation>Er wird nur jetzt gezeigt; später kann ihn niemand mehr lesen.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>A customer needs a name.</source>
        <translation>Ein Kunde braucht einen Namen.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>Adding {name}</source>
        <translation>{name} wird hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>{name}'s key</source>
        <translation>Schlüssel von {name}</translation>
    </message>
    <message>
        <location filename="../../ui/shop/customers.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../ui/shop/inbox.py"/>
        <location filename="../../ui/shop/page.py"/>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <location filename="../../ui/shop/inbox.py"/>
        <source>The inbox is empty</source>
        <translation>Der Eingang ist leer</translation>
    </message>
    <message>
        <location filename="../../ui/shop/inbox.py"/>
        <source>New orders come here by themselves, checked and priced.</source>
        <translation>Neue Bestellungen kommen von selbst hierher, geprüft und mit Preis.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/inbox.py"/>
        <source>{count} order waits for an answer.</source>
        <translation>{count} Bestellung wartet auf Antwort.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/inbox.py"/>
        <source>{count} orders wait for an answer.</source>
        <translation>{count} Bestellungen warten auf Antwort.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/inbox.py"/>
        <source>The shop has checked each part itself before it took the order.</source>
        <translation>Die Werkstatt hat jedes Teil selbst geprüft, bevor sie die Bestellung annahm.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>It is printed, finish it</source>
        <translation>Gedruckt, weiter zur Nachbearbeitung</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>It is with the customer</source>
        <translation>Es ist beim Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>Ask…</source>
        <translation>Rückfragen …</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>Refuse…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <location filename="../../ui/shop/order_card.py"/>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>No printer is connected to this desk; the part waits in the queue until one is.</source>
        <translation>Hier ist kein Drucker verbunden; das Teil wartet so lange in der Warteschlange.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>I take it, and print it elsewhere</source>
        <translation>Übernehmen und anderswo drucken</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>Carrier</source>
        <translation>Versanddienst</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>Accept for {price}</source>
        <translation>Für {price} annehmen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>It is ready for pick-up</source>
        <translation>Es ist abholbereit</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>It is shipped</source>
        <translation>Es ist versandt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>Any that fits</source>
        <translation>Irgendein passender</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>I take it, send to {printer}</source>
        <translation>Übernehmen, an {printer} senden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/next_step.py"/>
        <source>I take it, to the queue</source>
        <translation>Übernehmen, in die Warteschlange</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>A shop takes orders at its own address, with your prices. Its inbox and its board are then here.</source>
        <translation>Eine Werkstatt nimmt unter eigener Adresse und mit eigenen Preisen Bestellungen an. Eingang und Tafel sind dann hier.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Print for others</source>
        <translation>Für andere drucken</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Only this computer can reach it; its prices are examples until you set your own.</source>
        <translation>Nur dieser Computer kann sie erreichen; ihre Preise sind Beispiele, bis eigene gesetzt sind.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Back to the shop that is open</source>
        <translation>Zurück zur geöffneten Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Connect your shop</source>
        <translation>Eigene Werkstatt verbinden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Or connect your shop by its address and key</source>
        <translation>Oder die eigene Werkstatt mit Adresse und Schlüssel verbinden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Address, as https://…</source>
        <translation>Adresse, als https://…</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>The owner's or a colleague's key</source>
        <translation>Schlüssel des Inhabers oder eines Mitarbeiters</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>Open a trial shop on this computer</source>
        <translation>Probewerkstatt auf diesem Computer öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>“{address}” is not the address of a shop. Give it as https://…</source>
        <translation>„{address}“ ist keine Adresse einer Werkstatt. Als https://… angeben.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/opening.py"/>
        <source>A shop elsewhere wants its owner's or a colleague's key.</source>
        <translation>Eine Werkstatt anderswo verlangt den Schlüssel des Inhabers oder eines Mitarbeiters.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>Ready for pick-up</source>
        <translation>Abholbereit</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>Ship…</source>
        <translation>Versenden …</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>Picked up</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>Tell a price…</source>
        <translation>Preis nennen…</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>I take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>in the queue</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>sent to the printer</source>
        <translation>an den Drucker gesendet</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>please look at the printer</source>
        <translation>bitte am Drucker nachsehen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>printed</source>
        <translation>gedruckt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>{percent} % printed</source>
        <translation>zu {percent} % gedruckt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_card.py"/>
        <source>waits for the customer's answer</source>
        <translation>wartet auf Antwort des Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>What is shown of the order</source>
        <translation>Was von der Bestellung gezeigt wird</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Save the file…</source>
        <translation>Datei speichern …</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Customer pays</source>
        <translation>Kunde zahlt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>picks it up</source>
        <translation>holt es ab</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Ordered {when}</source>
        <translation>Bestellt {when}</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Printable by the shop's check; looking again…</source>
        <translation>Laut Prüfung der Werkstatt druckbar; wird noch einmal geprüft …</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Checking {name}</source>
        <translation>{name} wird geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Made here it takes about {time} of a printer, and {cost} of plastic, power and wear.</source>
        <translation>Hier hergestellt braucht es etwa {time} Druckzeit und {cost} für Material, Strom und Verschleiß.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/order_panel.py"/>
        <source>Printable by the shop's check</source>
        <translation>Laut Prüfung der Werkstatt druckbar</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Example prices</source>
        <translation>Beispielpreise</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>The shop still asks the example prices. Set your own under “Prices”.</source>
        <translation>Die Werkstatt verlangt noch die Beispielpreise. Eigene unter „Preise“ setzen.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Another shop…</source>
        <translation>Andere Werkstatt …</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Inbox {count}</source>
        <translation>Eingang {count}</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Ask the shop again</source>
        <translation>Werkstatt neu fragen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Opening the shop</source>
        <translation>Werkstatt wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Open: {address}</source>
        <translation>Geöffnet: {address}</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>{title} takes orders at {address}</source>
        <translation>{title} nimmt Bestellungen an unter {address}</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>{name}: telling the shop</source>
        <translation>{name}: Meldung an die Werkstatt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>{part} is in the printers' queue.</source>
        <translation>{part} ist in der Warteschlange der Drucker.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>{name}: into the queue</source>
        <translation>{name}: in die Warteschlange</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Writing to {name}</source>
        <translation>Nachricht an {name}</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Saved {name}.</source>
        <translation>{name} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/page.py"/>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <location filename="../../ui/shop/preview_table.py"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <location filename="../../ui/shop/preview_table.py"/>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <location filename="../../ui/shop/preview_table.py"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../ui/shop/preview_table.py"/>
        <location filename="../../ui/viewport/cube.py"/>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <location filename="../../ui/shop/preview_table.py"/>
        <source>Of the new price without tax and post, after what it costs to make here, where this desk knows that.</source>
        <translation>Vom neuen Preis ohne Steuer und Versand, nach den Kosten der Herstellung hier, wo sie bekannt sind.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/preview_table.py"/>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <location filename="../../ui/shop/preview_table.py"/>
        <source>The parts priced last, now and by these prices</source>
        <translation>Die zuletzt berechneten Teile, jetzt und nach diesen Preisen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/price_row.py"/>
        <source>Price in all, with tax and post</source>
        <translation>Preis insgesamt, mit Steuer und Versand</translation>
    </message>
    <message>
        <location filename="../../ui/shop/price_row.py"/>
        <source>Words to the customer (if you like)</source>
        <translation>Worte an den Kunden (freiwillig)</translation>
    </message>
    <message>
        <location filename="../../ui/shop/price_row.py"/>
        <source>Tell this price</source>
        <translation>Diesen Preis nennen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/price_row.py"/>
        <source>You told {price}; the customer has not answered yet.</source>
        <translation>Genannt wurden {price}; der Kunde hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/price_row.py"/>
        <source>Your prices make it {price}. The customer sees what you tell, and must agree.</source>
        <translation>Nach den Preisen hier sind es {price}. Der Kunde sieht, was genannt wird, und muss zustimmen.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/price_row.py"/>
        <source>The customer asks what it costs. They see what you tell, and must agree.</source>
        <translation>Der Kunde fragt, was es kostet. Er sieht, was hier genannt wird, und muss zustimmen.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/second_look.py"/>
        <source>Printable, checked twice</source>
        <translation>Druckbar, zweimal geprüft</translation>
    </message>
    <message>
        <location filename="../../ui/shop/second_look.py"/>
        <source>This desk doubts it: {what}</source>
        <translation>Hier bestehen Zweifel: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>What your shop asks for each material. New prices hold for new offers; what was offered stays as it is.</source>
        <translation>Was die Werkstatt je Material verlangt. Neue Preise gelten für neue Angebote; schon Angebotenes bleibt.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>Prices, as TOML</source>
        <translation>Preise, als TOML</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>Take my changes back</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>Save the prices</source>
        <translation>Preise speichern</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>Go to line {line}</source>
        <translation>Zu Zeile {line}</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>That is too long for a tariff.</source>
        <translation>Das ist zu lang für eine Preisliste.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>Saving the prices</source>
        <translation>Preise werden gespeichert</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff.py"/>
        <source>Saved. These prices hold from now on.</source>
        <translation>Gespeichert. Diese Preise gelten ab jetzt.</translation>
    </message>
    <message>
        <location filename="../../ui/shop/tariff_effect.py"/>
        <source>On the parts priced last</source>
        <translation>Bei den zuletzt berechneten Teilen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/words_card.py"/>
        <source>Words to the customer</source>
        <translation>Nachricht an den Kunden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/words_card.py"/>
        <source>Ask the customer before you accept</source>
        <translation>Vor dem Annehmen den Kunden fragen</translation>
    </message>
    <message>
        <location filename="../../ui/shop/words_card.py"/>
        <source>Why not? The customer reads this</source>
        <translation>Warum nicht? Der Kunde liest das</translation>
    </message>
    <message>
        <location filename="../../ui/shop/words_card.py"/>
        <source>Your question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <location filename="../../ui/shop/words_card.py"/>
        <source>The reason</source>
        <translation>Der Grund</translation>
    </message>
    <message>
        <location filename="../../ui/shop/words_card.py"/>
        <source>Send the question</source>
        <translation>Frage senden</translation>
    </message>
    <message>
        <location filename="../../ui/shop/words_card.py"/>
        <source>Refuse the order</source>
        <translation>Bestellung ablehnen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/cube.py"/>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/cube.py"/>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/cube.py"/>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/cube.py"/>
        <source>View cube</source>
        <translation>Ansichtswürfel</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/cube.py"/>
        <source>Click a side to look from there, drag to turn</source>
        <translation>Eine Seite anklicken, um von dort zu schauen, ziehen, um zu drehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/driver.py"/>
        <source>Please update the graphics driver; everything else on this desk works without it.</source>
        <translation>Bitte den Grafiktreiber aktualisieren; alles andere hier funktioniert auch ohne.</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/driver.py"/>
        <source>The 3D view needs OpenGL 3.3, and this computer gives none.</source>
        <translation>Die 3D-Ansicht braucht OpenGL 3.3; dieser Computer bietet keines.</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/driver.py"/>
        <source>The 3D view needs OpenGL 3.3, and this computer has {version}.</source>
        <translation>Die 3D-Ansicht braucht OpenGL 3.3; dieser Computer hat {version}.</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>keys {first} to {last}</source>
        <translation>Tasten {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Look from the front</source>
        <translation>Von vorn ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Look from the back</source>
        <translation>Von hinten ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Look from the left</source>
        <translation>Von links ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Look from the right</source>
        <translation>Von rechts ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Look from above</source>
        <translation>Von oben ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Look from below</source>
        <translation>Von unten ansehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Show all of the plate</source>
        <translation>Die ganze Platte zeigen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Turn the view to the left</source>
        <translation>Ansicht nach links drehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Turn the view to the right</source>
        <translation>Ansicht nach rechts drehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Turn the view upward</source>
        <translation>Ansicht nach oben drehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Turn the view downward</source>
        <translation>Ansicht nach unten drehen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Move the view to the left</source>
        <translation>Ansicht nach links schieben</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Move the view to the right</source>
        <translation>Ansicht nach rechts schieben</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Move the view upward</source>
        <translation>Ansicht nach oben schieben</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Move the view downward</source>
        <translation>Ansicht nach unten schieben</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Come nearer</source>
        <translation>Näher heran</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Go farther away</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>With perspective</source>
        <translation>Mit Perspektive</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/keys.py"/>
        <source>Without perspective</source>
        <translation>Ohne Perspektive</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/plain_note.py"/>
        <source>Plain view</source>
        <translation>Einfache Ansicht</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/plain_note.py"/>
        <source>Put this note away</source>
        <translation>Diesen Hinweis weglegen</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/view.py"/>
        <source>3D view of the plate</source>
        <translation>3D-Ansicht der Druckplatte</translation>
    </message>
    <message>
        <location filename="../../ui/viewport/view.py"/>
        <source>The graphics driver refused to draw: {words}</source>
        <translation>Der Grafiktreiber hat das Zeichnen verweigert: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_field.py"/>
        <source>Click, then press the new key. Backspace takes it away, Escape keeps the old one.</source>
        <translation>Anklicken, dann die neue Taste drücken. Rücktaste nimmt sie weg, Escape behält die alte.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_field.py"/>
        <source>Press the new key …</source>
        <translation>Neue Taste drücken …</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_field.py"/>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/notice_line.py"/>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_field.py"/>
        <source>A number from {lowest} to {highest} {unit}</source>
        <translation>Eine Zahl von {lowest} bis {highest} {unit}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/number_field.py"/>
        <source>{why} {value} stays.</source>
        <translation>{why} Es bleibt bei {value}.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/part_tabs.py"/>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/part_tabs.py"/>
        <source>{name}, chosen too</source>
        <translation>{name}, auch gewählt</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/part_tabs.py"/>
        <source>Close {name}</source>
        <translation>{name} schließen</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Go to {desk}</source>
        <translation>Zu {desk}</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>theme</source>
        <translation>thema farbschema</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>theme accessibility</source>
        <translation>farben barrierefrei</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Colours with high contrast</source>
        <translation>Farben mit hohem Kontrast</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>focus</source>
        <translation>fokus bereich</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Next region of the window</source>
        <translation>Nächster Bereich des Fensters</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Previous region of the window</source>
        <translation>Voriger Bereich des Fensters</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>shortcuts help</source>
        <translation>tasten kürzel hilfe</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>quit exit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <location filename="../../ui/window.py"/>
        <source>Close PrintDesk</source>
        <translation>PrintDesk schließen</translation>
    </message>
</context>
</TS>
