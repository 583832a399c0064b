"""What the tools are asked with. The descriptions are for a language model that decides what to call."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from api.models.asking import MAX_CONTEXT, Day, Text

MOST_FOUND = 20
_LONGEST_NAME = 300  # of a regulation, a provision, a thing that is compared

_AsOf = Annotated[
    Day | None,
    Field(description="Menurut keadaan pada tanggal ini (TTTT-BB-HH); tanpa ini, hari ini."),
]
_Region = Annotated[
    Text | None, Field(description="Daerah atau instansi penanya, misalnya `Kota Metro`.", max_length=200)
]
_Regulation = Annotated[
    Text,
    Field(
        description="Peraturan, misalnya `PP 8/2006`, atau pengenal dokumennya seperti dalam hasil `search`.",
        min_length=1,
        max_length=_LONGEST_NAME,
    ),
]


class _Arguments(BaseModel):
    # A misspelt as_of that went unnoticed would be answered with another day's law.
    model_config = ConfigDict(extra="forbid")


class Asked(_Arguments):
    question: Annotated[Text, Field(description="Satu pertanyaan dalam bahasa Indonesia.", min_length=1)]
    context: Annotated[
        list[Text],
        Field(description="Pertanyaan sebelumnya, yang terlama lebih dulu.", max_length=MAX_CONTEXT),
    ] = []
    region: _Region = None
    as_of: _AsOf = None


class Sought(_Arguments):
    query: Annotated[Text, Field(description="Kata atau pertanyaan yang dicari.", min_length=1)]
    limit: Annotated[int, Field(description="Jumlah temuan.", ge=1, le=MOST_FOUND)] = 8
    region: _Region = None
    as_of: _AsOf = None


class Provided(_Arguments):
    regulation: _Regulation
    provision: Annotated[
        Text,
        Field(
            description="Letak ketentuan, misalnya `20`, `Pasal 20 ayat (2)`, atau `Lampiran II huruf B`.",
            min_length=1,
            max_length=_LONGEST_NAME,
        ),
    ]
    as_of: _AsOf = None


class Standing(_Arguments):
    regulation: _Regulation
    as_of: _AsOf = None


class Compared(_Arguments):
    left: Annotated[
        Text,
        Field(
            description="Yang dibandingkan: peraturan atau istilah.", min_length=1, max_length=_LONGEST_NAME
        ),
    ]
    right: Annotated[Text, Field(description="Pembandingnya.", min_length=1, max_length=_LONGEST_NAME)]
    about: Annotated[
        Text | None,
        Field(description="Mengenai apa; tanpa ini, secara umum.", min_length=1, max_length=_LONGEST_NAME),
    ] = None
    as_of: _AsOf = None
