#pragma once

#include "ui/workspace.h"

namespace sheaf {

// What the settings say of an endpoint, by what it is for.
struct EndpointRoleWords
{
    QString name;
    QString address;
    QString model;
    QString test;
    QString protocol;
    QString group;   // of its keys in the settings file
    QString empty;   // in the place of an address
    QString without; // what happens then
};
EndpointRoleWords endpointRoleWords(EndpointRole role);

} // namespace sheaf
