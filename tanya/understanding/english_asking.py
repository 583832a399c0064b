"""The words by which people ask in English, and by which they ask the same in Indonesian."""

import re

_WHAT = r"what(?: is| are|'s)"
_MOST = r"(?:maximum|max|largest|highest|biggest|longest|greatest|upper)"
_LEAST_OF = r"(?:minimum|min|smallest|lowest|shortest|least|lower)"
_AMOUNT = r"(?:number|amount|total|quantity|size|sum)s?"
_LASTING = r"(?:length|duration|period|term|time)"
# What is a quantity is asked for by `berapa`, however many words stand before it.
_MEASURED = (
    r"(?:age|number|amount|total|average|score|index|percentage|share|proportion|rate|value|budget|ceiling"
    r"|target|realization|fee|cost|salary|fine|limit|maximum|minimum|length|duration|period|term)"
)
_NAMED_ROW = (
    r"(?:requirement|condition|qualification|criteri|obligation|dut|right|task|function|principle|component|element"
    r"|stage|step|phase|objective|indicator|aspect|type|kind|form|reason|exception|document|part)\w*"
)
_TO = r"(?: (?:for|of|to|in|on|if|about))?"

# The first that fits is replaced; so the longer stand before the shorter.
ASKING = tuple(
    (re.compile(rf"\b(?:{said})(?!\w)", re.IGNORECASE), meant)
    for said, meant in (
        (
            rf"(?:what|when) (?:is|are|was|were) the (?:deadline|due date|time limit|cut-?off){_TO}",
            "kapan batas waktu",
        ),
        (r"(?:by|until|at|on) (?:when|(?:what|which) (?:time|date|day|month))", "kapan paling lambat"),
        (r"when (?:must|should|shall|is|are|was|were|does|do|did|will|can|may|has|have)(?: the)?", "kapan"),
        (r"how soon(?: (?:must|should|shall|after))?", "berapa lama"),
        (rf"{_WHAT} the {_MOST} {_LASTING}{_TO}|how long (?:at most|can|may)", "berapa lama maksimal"),
        (rf"{_WHAT} the {_LEAST_OF} {_LASTING}{_TO}|how long at least", "berapa lama paling singkat"),
        (
            rf"how long|{_WHAT} the (?:duration|length(?! of service))(?: of)?|for what period",
            "berapa lama",
        ),
        (r"(?:and )?(?:what|how) about", "bagaimana dengan"),
        (r"how many times", "berapa kali"),
        (r"how (?:often|frequently)", "setiap berapa lama"),
        (r"how old", "berapa usia"),
        (rf"{_WHAT} the {_MOST} {_AMOUNT}(?: of)?", "berapa jumlah maksimal"),
        (rf"{_WHAT} the {_LEAST_OF} {_AMOUNT}(?: of)?", "berapa jumlah minimal"),
        (rf"{_WHAT} the {_MOST}", "berapa maksimal"),
        (rf"{_WHAT} the {_LEAST_OF}", "berapa minimal"),
        (
            r"(?:what|which|how many) (?:is the )?(?:percentage|percent|proportion|share)(?: of)?"
            r"|what is the (?:percentage|proportion|share)(?: of)?",
            "berapa persen",
        ),
        (rf"(?:what is|what are|what's|what was) the {_AMOUNT}(?: of)?", "berapa jumlah"),
        (r"how (?:many|much|large|big|high|small|low)", "berapa"),
        (r"how (?:do|does|is|are|to|should|must|can)", "bagaimana cara"),
        # `a civil servant who is sick`; not `tell me who signs`, `and who signs`
        (
            r"(?<=[a-z] )(?<!and )(?<!or )(?<!me )(?<!know )(?<!list )"
            r"who (?:(?:is|are|has|have|was|were) )?",
            "yang",
        ),
        (r"(?<=[a-z] )(?<!and )(?<!or )(?<!me )when(?! (?:must|should|is the|are the|does|do))", "ketika"),
        (
            r"who (?:is|are|will be|should be) (?:responsible|accountable|in charge|liable)(?: (?:for|of))?"
            r"|who bears responsibility for",
            "siapa yang bertanggung jawab atas",
        ),
        (r"to whom|who(?:m)?(?= [^?]{1,60} to\W*$)", "kepada siapa"),
        (r"who (?:acts|serves) as", "siapa"),
        (r"by whom", "oleh siapa"),
        (r"whose", "siapa"),
        (
            r"who (?:is|are|was|were|has|have)(?! to)"
            r"|who(?= (?:must|should|shall|may|can|does|do|will|has|have))",
            "siapa yang",
        ),
        (r"what (?:is|are) the (?:meaning|definition) of|define", "apa yang dimaksud"),
        (
            r"what does(?= .{1,60} mean)|what is meant by|what counts as"
            r"|how (?:is|are)(?= .{1,90} defined)",
            "apa yang dimaksud",
        ),
        (r"what does(?= .{1,60} say)|what is the (?:text|wording) of|quote|show me", "bunyi"),
        (r"what (?:is|are) the (?:purpose|aim|goal|objective)s? of", "apa tujuan"),
        (
            r"what (?:is|are) the (?:kinds|types|sorts|forms) of|what (?:kinds?|types?|sorts?) of",
            "apa saja jenis",
        ),
        (r"what (?:is|are) the weights? of", "berapa bobot"),
        (
            r"what(?: is|'s) (?:the difference|different) between|how do(?:es)?(?= .{1,60} differ)",
            "apa perbedaan",
        ),
        (
            r"what (?:is|are|would be) the (?:\w+ )?(?:sanction|penalt(?:y|ie)|punishment|consequence|fine)s?"
            r" (?:for|of|if|when)",
            "apa sanksi",
        ),
        (r"what (?:sanction|penalty|punishment)s?", "apa sanksi"),
        (r"what happens (?:if|when|to)|what will happen (?:if|when|to)", "apa akibatnya jika"),
        (r"what (?:is|are) the legal bas(?:is|es)(?: (?:for|of))?", "apa dasar hukum"),
        (
            r"what (?:is|are) the (?:procedure|process|mechanism|way)s?(?: (?:for|of|to))?",
            "bagaimana tata cara",
        ),
        (rf"what (?:is|are) the(?= (?:[\w-]+ ){{0,3}}{_NAMED_ROW}(?!\w))", "apa saja"),
        (rf"what (?:is|are|was|were) the(?= (?:[\w-]+ ){{0,3}}{_MEASURED}(?!\w))", "berapa"),
        (rf"what(?= (?:[\w-]+ ){{0,2}}{_NAMED_ROW}(?!\w))", "apa saja"),
        (
            rf"what(?= (?:[\w-]+ ){{0,3}}{_MEASURED}"
            r" (?:is|are|was|were|do|does|did|must|should|can|may|has|have)\b)",
            "berapa",
        ),
        (r"what does(?= .{1,60} stand for)", "apa kepanjangan"),
        (r"in indonesia", " "),
        (r"what (?:is|was)(?= [^?]{1,60} about)", "apa isi"),
        (r"what must|what should|what shall|what can|what may|what do|what are the", "apa saja yang"),
        (r"what is an?|what is|what are|what's|(?:tell me|explain) about|explain|describe", "apa itu"),
        (r"(?:please )?(?:list|mention|name)(?: (?:all|the))*(?= )", "sebutkan"),
        (r"(?:in|under) (?:what|which) (?:case|circumstance|condition|situation)s?", "dalam hal apa"),
        (
            r"(?:^|(?<=[,.;?!] )|(?<=and ))(?:is|are|has|was)"
            r"(?= [^?]{1,80} (?:force|valid|applicable|revoked|repealed|replaced))",
            "apakah",
        ),
        (r"does(?= [^?]{1,80} (?:apply|applies))", "apakah"),
        (r"(?:still )?(?:in force|valid|applicable|apply|applies)(?! reasons?)(?! for)", "masih berlaku"),
        (r"(?:been |already )?(?:revoked|repealed|replaced)(?: by)?", "sudah dicabut"),
        (
            r"(?:is|are) (?=[^?]{1,80} (?:allowed|permitted|entitled|required|obliged|prohibited|forbidden))",
            "apakah",
        ),
        (r"^(?:can|may)", "apakah boleh"),
        (r"^(?:must|should|shall)", "apakah wajib"),
        (r"^(?:is|are|does|do|did|will|was|were|has|have)", "apakah"),
        (r"articles?(?= \d)", "pasal"),
        (r"paragraphs?(?= \(?\d)", "ayat"),
        (r"(?:annex|appendix)", "lampiran"),
        (r"according to|under(?! (?:\d|expect))|based on|pursuant to", "menurut"),
        (r"who", "siapa"),
        (r"when", "kapan"),
        (r"why", "mengapa"),
        (r"where", "di mana"),
        (r"how", "bagaimana"),
    )
)
