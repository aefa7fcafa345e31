"""What two tellings of one thing have in common, and what parts them: what `compare`, affairs and the checking sheet judge by.

None of the three asks whether two texts say the same; each asks whether two *values* in them are of one thing. A value says of
what it is by what stands around it, and what is asked of that is the same everywhere:

    its sentence        which words are names, which say something, whom it opens with           `told`
    its surroundings    the words and times that speak of it, not of the next figure             `surroundings`
    its words           one word for another: the same thing, the same family, put for it        `words`
    its age             a number that is somebody's age by the words around it                   `ages`
    what parts it       words that are told apart                                                `claimcheck.terms.opposed`
    a slip              one figure or date that is the other with one part mistaken              `slips`
    growth              what goes on has grown in the later telling                              `growth`
    sums                what several figures of a sentence come to in the other text             `sums`

How much of it must agree is each one's own: `compare` asks for one subject, noun and verb, and is certain of its texts; affairs
weigh words against all other figures of two reports; the sheet wants evidence that a draft retells a sentence.
"""
